// Writes a client module per service beside the generated types: node client.mjs SERVICE...
// It uses every service as a front end would, so that tsc also judges whether the types are usable.
import { readFileSync, writeFileSync } from "node:fs";

for (const service of process.argv.slice(2)) {
  const types = readFileSync(`out/${service}.ts`, "utf8");
  const page = types
    .split(/\n {4}(?=")/)
    .find((path) => /^"\/v1\/[a-z-]+": \{/.test(path) && isPaged(types, path))
    ?.split('"')[1];
  writeFileSync(
    `out/${service}-client.ts`,
    `import createClient from "openapi-fetch";
import type { components, paths } from "./${service}.js";

const client = createClient<paths>({ baseUrl: "http://127.0.0.1:8080" });
export type Problem = components["schemas"]["Problem"];
export const findings = (problem: Problem): string[] =>
  (problem.errors ?? []).map((f) => f.pointer ?? f.parameter ?? f.header ?? f.code);
export default client;
${listCall(page)}`,
  );
}

// Whether the GET of a path is a list that takes a cursor and needs no other parameter.
function isPaged(types, path) {
  const id = /get: operations\["(list[A-Za-z]+)"\]/.exec(path)?.[1];
  const operation = types.split(`\n    ${id}: {`)[1]?.split("\n    };")[0] ?? "";
  return operation.includes("query?: {") && operation.includes("cursor?: string");
}

// A list that pages through a collection, for services that have one at their first path.
function listCall(page) {
  if (page === undefined) {
    return "";
  }
  return `
export async function all() {
  const found = [];
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? { limit: 200 } : { limit: 200, cursor };
    const { data, error } = await client.GET("${page}", { params: { query } });
    if (error !== undefined) {
      throw new Error(error.title);
    }
    found.push(...data.items);
    cursor = data.nextCursor;
  } while (cursor !== undefined);
  return found;
}
`;
}

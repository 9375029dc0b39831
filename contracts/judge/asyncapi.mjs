// Judges an AsyncAPI document with the parser of the AsyncAPI project: node asyncapi.mjs FILE
import { Parser, fromFile } from "@asyncapi/parser";

const file = process.argv[2];
const { document, diagnostics } = await fromFile(new Parser(), file).parse();
const errors = diagnostics.filter((d) => d.severity === 0);
const warnings = diagnostics.filter((d) => d.severity === 1);
for (const d of [...errors, ...warnings]) {
  console.log(`${d.severity === 0 ? "error" : "warning"} ${d.code} at ${d.path.join("/")}: ${d.message}`);
}
if (!document || errors.length > 0) {
  process.exit(1);
}
const messages = document.allMessages().all();
console.log(`${document.allChannels().all().length} channels, ${messages.length} messages`);

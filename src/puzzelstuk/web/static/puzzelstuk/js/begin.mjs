/** What every page starts with. All of it is extra: each page works without this file as long as there is reception. */
import { forgetOnSignOut, registerWorker, rememberAccount } from "./device.mjs";
import { keepFlushing } from "./queue.mjs";
import { sendFromHere } from "./vastleggen.mjs";

/** A browser that lacks one of the parts loses that part only. @param {() => Promise<void>} part */
async function attempt(part) {
  try {
    await part();
  } catch (problem) {
    console.info("Puzzelstuk: dit onderdeel doet het hier niet.", problem);
  }
}

attempt(sendFromHere);
if (document.querySelector("[data-maskeren]")) attempt(async () => (await import("./maskeren.mjs")).maskWhileTyping());
forgetOnSignOut();
attempt(registerWorker);
attempt(rememberAccount);
attempt(keepFlushing);

"use strict";

// Asks the browser for a passkey, or for a new one, and sends its answer with the form that asked. Without a script, or in a
// browser without passkeys, the buttons stay hidden.
(() => {
  const forms = document.querySelectorAll("form[data-passkey]");
  const usable = window.PublicKeyCredential?.parseRequestOptionsFromJSON && window.isSecureContext;
  for (const form of forms) {
    const isNew = form.dataset.passkey === "new";
    const problem = form.querySelector("[data-problem]");
    if (!usable) {
      problem.textContent = "Passkeys need a secure connection (https, or localhost by name) and a browser that knows them.";
      continue;
    }
    form.querySelector("[data-offer]").hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      problem.textContent = "";
      try {
        const answer = await fetch(form.dataset.options, { method: "POST", body: new FormData(form) });
        if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
        const options = await answer.json();
        const credential = isNew
          ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
          : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
        form.querySelector("[data-credential]").value = JSON.stringify(credential);
        form.submit();
      } catch (error) {
        problem.textContent = error.name === "NotAllowedError" || error.name === "AbortError"
          ? "No passkey was chosen."
          : error.name === "InvalidStateError" ? "This device has a passkey of this account already." : `That did not work: ${error.message}`;
      }
    });
  }
})();

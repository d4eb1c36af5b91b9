// Sends one file as the whole body of a request, and tells the page how far it is. Not through the circuit: a bundle has
// hundreds of megabytes, and everything else on the page would wait for them.
const requests = new WeakMap();
const step = 250;

export function send(input, address, token, most, page) {
  const file = input.files[0];
  if (!file) return null;
  const chosen = { name: file.name, bytes: file.size };
  if (file.size === 0 || file.size > most) return chosen;
  const tell = (method, ...values) => page.invokeMethodAsync(method, ...values).catch(() => request.abort());
  const request = new XMLHttpRequest();
  let told = 0;
  request.upload.addEventListener("progress", (event) => {
    if (event.loaded < file.size && event.timeStamp - told < step) return;
    told = event.timeStamp;
    tell("SentAsync", event.loaded);
  });
  request.addEventListener("loadend", () => tell("AnsweredAsync", request.status, request.status === 0 ? "" : request.responseText));
  request.open("POST", address);
  request.setRequestHeader("Content-Type", "application/zip");
  request.setRequestHeader("RequestVerificationToken", token);
  request.send(file);
  requests.set(input, request);
  return chosen;
}

export function giveUp(input) {
  requests.get(input)?.abort();
}

export function clear(input) {
  input.value = "";
}

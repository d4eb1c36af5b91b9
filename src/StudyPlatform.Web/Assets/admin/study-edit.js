// Editing a study: tells the server what was typed once the typing pauses, and brings the focus where it is wanted.
const pause = 300;

function isTyped(element) {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === "text");
}

export function attach(id) {
  const root = document.getElementById(id);
  const timers = new WeakMap();
  root.addEventListener("input", event => {
    const field = event.target;
    if (!isTyped(field))
      return;
    clearTimeout(timers.get(field));
    timers.set(field, setTimeout(() => field.dispatchEvent(new Event("change", { bubbles: true })), pause));
  });
  root.addEventListener("change", event => clearTimeout(timers.get(event.target)));
  root.addEventListener("click", event => {
    const button = event.target.closest("[data-insert]");
    const field = button && document.getElementById(button.dataset.into);
    if (!field)
      return;
    field.setRangeText(button.dataset.insert, field.selectionStart, field.selectionEnd, "end");
    field.focus();
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

// The first of these elements that is there and takes the focus.
export function focus(ids) {
  for (const id of ids) {
    const element = document.getElementById(id);
    if (!element)
      continue;
    // What is folded takes no focus.
    const folded = element.closest("details");
    if (folded)
      folded.open = true;
    element.focus();
    if (document.activeElement === element) {
      element.scrollIntoView({ block: "nearest" });
      return;
    }
  }
}

// Selects a line of a text, from 1, and scrolls to it.
export function showLine(id, line) {
  const field = document.getElementById(id);
  const lines = field.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  field.focus();
  field.setSelectionRange(start, start);
  // Browsers scroll a field to its end of selection only when it takes the focus.
  field.blur();
  field.focus();
  field.setSelectionRange(start, start + (lines[line - 1] || "").length);
}

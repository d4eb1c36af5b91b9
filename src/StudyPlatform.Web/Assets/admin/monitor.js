// Tells the monitor whether anybody can see it: figures are not read for a hidden tab.
export function watch(page) {
  document.addEventListener("visibilitychange", function tell() {
    page.invokeMethodAsync("SeenAsync", !document.hidden).catch(() => document.removeEventListener("visibilitychange", tell));
  });
}

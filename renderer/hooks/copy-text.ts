/** Puts a text in the clipboard without asking for a permission, which the application refuses to everyone. */
export function copyText(texte: string): boolean {
  const zone = document.createElement("textarea");
  zone.value = texte;
  zone.className = "vh";
  document.body.append(zone);
  const focus = document.activeElement;
  zone.select();
  const isCopie = document.execCommand("copy");
  zone.remove();
  if (focus instanceof HTMLElement) focus.focus();
  return isCopie;
}

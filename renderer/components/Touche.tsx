const SIGNES: Readonly<Record<string, string>> = {
  mod: "Ctrl", shift: "⇧", alt: "Alt", enter: "↵", escape: "Échap", space: "Espace", arrowup: "↑", arrowdown: "↓", arrowleft: "←", arrowright: "→", delete: "Suppr",
};

/** Keys as the interface prints them where they act: `mod+k` gives Ctrl K, `ArrowUp/ArrowDown` two keys. */
export function Touche({ combinaison }: { readonly combinaison: string }) {
  return (
    <span className="touches" aria-hidden="true">
      {splitTouches(combinaison).map((touche, rang) => (
        <kbd key={rang}>{SIGNES[touche.toLowerCase()] ?? touche.toUpperCase()}</kbd>
      ))}
    </span>
  );
}

/** `mod++` is Ctrl and the plus key: a separator at the end is a key. */
function splitTouches(combinaison: string): readonly string[] {
  return combinaison.split(/[+/](?!$)/);
}

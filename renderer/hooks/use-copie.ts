import { useCallback, useState } from "react";
import { showEchec } from "./notices.tsx";

/** Puts a text in the clipboard; a refusal is said, since nothing else would show it. */
export function useCopie(): { readonly isCopie: boolean; readonly copy: (texte: string) => Promise<void> } {
  const [isCopie, setCopie] = useState(false);
  const copy = useCallback(async (texte: string) => {
    const isEcrit = (await writeClipboard(texte)) || copySelection(texte);
    setCopie(isEcrit);
    if (!isEcrit) showEchec("La preuve n’a pas été copiée", "Le presse-papiers du poste l’a refusée. Le texte reste à l’écran.");
  }, []);
  return { isCopie, copy };
}

async function writeClipboard(texte: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(texte);
    return true;
  } catch {
    return false;
  }
}

/** The older way, which asks for no permission: the text is selected in a field out of sight. */
function copySelection(texte: string): boolean {
  const champ = document.createElement("textarea");
  champ.value = texte;
  champ.className = "vh";
  document.body.append(champ);
  champ.select();
  const isCopie = document.execCommand("copy");
  champ.remove();
  return isCopie;
}

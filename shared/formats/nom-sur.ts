/** Longest name kept. */
const NOM_MAX = 150;

/**
 * The last part of a name met in an archive or a message, fit for a disk: no folder, no `..`, nothing that Windows forbids, no direction
 * mark that would disguise an extension.
 */
export function createNomSur(nom: string): string {
  const dernier = nom.replace(/^.*[\\/]/s, "");
  const propre = dernier
    .replace(/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const borne = propre.length <= NOM_MAX ? propre : cutNom(propre);
  if (borne === "") return "sans-nom";
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(borne) ? `_${borne}` : borne;
}

/** Cut before its extension, which says what it is. */
function cutNom(nom: string): string {
  const extension = /\.[^.]{1,8}$/.exec(nom)?.[0] ?? "";
  return [...nom.slice(0, nom.length - extension.length)].slice(0, NOM_MAX - extension.length).join("") + extension;
}

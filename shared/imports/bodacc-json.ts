import { decodeOctets } from "../formats/encodage.ts";
import { parseJsonBorne } from "../formats/json.ts";
import { formatNombre } from "../kernel/texte.ts";
import type { Annonce, BodaccLu } from "./bodacc.ts";
import { type EnregistrementPortail, readAnnoncePortail } from "./bodacc-portail.ts";

/** An answer of the portal: API v2.1, API v1, or its JSON export. An error of the portal is never « no notice ». */
export function parseBodaccJson(octets: Uint8Array): BodaccLu {
  const lu = parseJson(decodeOctets(octets, "windows-1252").texte);
  if (lu === undefined) return refuse("Ce fichier JSON est mal formé ou incomplet\u00A0: aucune annonce n’est lue, les débiteurs ne sont pas vérifiés.");
  const erreur = findErreur(lu);
  if (erreur !== undefined) return { ok: false, isErreur: true, motif: `Le portail du BODACC a répondu par une erreur (${erreur})\u00A0: les débiteurs ne sont pas vérifiés.` };
  const enregistrements = listEnregistrements(lu);
  if (enregistrements === undefined) return refuse("Ce fichier JSON n’est pas une réponse du BODACC\u00A0: rien n’est importé.");
  const avertissements: string[] = [];
  const annonces = enregistrements.flatMap((champs, rang): readonly Annonce[] => {
    const annonce = readAnnoncePortail(champs, (phrase) => avertissements.push(phrase));
    if (annonce === undefined) avertissements.push(`L’enregistrement ${formatNombre(rang + 1)} n’est pas une annonce\u00A0: il est laissé de côté.`);
    return annonce === undefined ? [] : [annonce];
  });
  const total = findTotal(lu);
  if (total !== undefined && total > enregistrements.length) {
    avertissements.push(`Le portail annonce ${formatNombre(total)} résultats et le fichier en contient ${formatNombre(enregistrements.length)}\u00A0: les autres ne sont pas vérifiés.`);
  }
  return { ok: true, annonces, avertissements };
}

function listEnregistrements(lu: object): readonly EnregistrementPortail[] | undefined {
  const liste: unknown = Array.isArray(lu) ? lu : (Reflect.get(lu, "results") ?? Reflect.get(lu, "records") ?? (Reflect.has(lu, "familleavis") ? [lu] : undefined));
  if (!Array.isArray(liste)) return undefined;
  return liste.map((enregistrement: unknown) => {
    const fiche = Object(enregistrement) as EnregistrementPortail;
    const champs = fiche["fields"] ?? Object(fiche["record"])["fields"] ?? fiche;
    return Object(champs) as EnregistrementPortail;
  });
}

/** `{error_code, message}` (v2.1), `{error, errorcode}` (v1). */
function findErreur(lu: object): string | undefined {
  if (Array.isArray(lu) || Reflect.has(lu, "results") || Reflect.has(lu, "records")) return undefined;
  const dits = ["error_code", "message", "error", "errorcode", "erreur"].map((cle): unknown => Reflect.get(lu, cle)).filter((dit) => typeof dit === "string" || typeof dit === "number");
  return dits.length === 0 ? undefined : dits.join(", ").slice(0, 200);
}

function findTotal(lu: object): number | undefined {
  const total: unknown = Reflect.get(lu, "total_count") ?? Reflect.get(lu, "nhits");
  return typeof total === "number" ? total : undefined;
}

/** The whole text, or one object a line (the « jsonl » export). */
function parseJson(texte: string): object | undefined {
  const entier = tryParse(texte);
  if (entier !== undefined) return entier;
  const lignes = texte.split(/\r?\n/).filter((ligne) => ligne.trim() !== "");
  const lues = lignes.length < 2 ? [] : lignes.map(tryParse);
  return lues.length === 0 || lues.includes(undefined) ? undefined : lues;
}

function tryParse(texte: string): object | undefined {
  const lu = parseJsonBorne(texte);
  return lu instanceof Object ? lu : undefined;
}

function refuse(motif: string): BodaccLu {
  return { ok: false, isErreur: false, motif };
}

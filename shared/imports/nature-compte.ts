import { foldTexte } from "../kernel/texte.ts";
import type { NatureCompte } from "./lecture.ts";

const PREFIXE = /^(?:comptes? |collectif |clients? |ventes? (?:au |de )?)+/;
const MOYENS = /^(?:recettes?(?: (?:cb|especes|cheques?|caisse|magasin|du jour|journalieres?|diverses).*)?|especes|cb|cartes? (?:bancaires?|bleues?).*|cheques?(?: a encaisser)?|caisse(?: magasin)?|tpe|paypal|stripe|virements?|tickets? restaurants?)$/;
const DIVERS = /^(?:divers(?:es)?\b.*|comptoir|passages?|de passage|particuliers|detail|web|internet|site internet|collectif|clients?|)$/;

/** « Customers » that are means of payment (« RECETTE CB »), or several people under one account (« CLIENTS DIVERS »). */
export function findNatureCompte(nom: string): NatureCompte {
  const nu = foldTexte(nom).replace(PREFIXE, "");
  if (MOYENS.test(nu)) return "moyen-de-paiement";
  return DIVERS.test(nu) ? "divers" : "client";
}

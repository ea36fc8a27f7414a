import { formatJour } from "../kernel/format-jour.ts";
import { INSECABLE } from "../kernel/texte.ts";
import type { Debiteur } from "../model/dossier.ts";
import { createSujetId } from "../model/fait.ts";
import { type Connaissances, createCorrection, cutTexte, type Proposition } from "./propositions.ts";
import { findDebiteur } from "./rapprochement.ts";
import { type Entreprise, isSirenSur } from "./sirene.ts";

/** Fields that the directory may fill or correct, with their French names. */
const CHAMPS = [
  ["etatAdministratif", "État administratif"], ["dateCessation", "Cessation"], ["dateRadiation", "Radiation"], ["adresse", "Adresse"], ["codePostal", "Code postal"], ["ville", "Ville"], ["dirigeant", "Dirigeant"],
] as const;
type ChampSirene = (typeof CHAMPS)[number][0];

/** What the directory of companies would change: one proposition per field, ticked when the field is empty; who is not known is left aside. */
export function listPropositionsEntreprises(entreprises: readonly Entreprise[], connaissances: Connaissances): readonly Proposition[] {
  return entreprises.flatMap((entreprise) => {
    const trouve = findDebiteur(entreprise, connaissances.debiteurs);
    if (trouve.kind === "aucun") return [{ cle: `sirene|${entreprise.siren}`, nom: entreprise.nom ?? entreprise.siren, titre: `SIREN ${entreprise.siren}`, reserve: "Aucun débiteur n’a ce SIREN ni ce nom.", etat: "impossible" as const, isRetenue: false, hasPiece: false }];
    if (trouve.kind === "siren") return proposeChamps(trouve.debiteur, entreprise, true);
    return trouve.debiteurs.flatMap((debiteur) => proposeChamps(debiteur, entreprise, false));
  });
}

function proposeChamps(debiteur: Debiteur, entreprise: Entreprise, isSur: boolean): readonly Proposition[] {
  const sujet = createSujetId("debiteur", debiteur.id);
  const source = `Annuaire des entreprises${entreprise.dateMiseAJour === undefined ? "" : `, fiche du ${formatJour(entreprise.dateMiseAJour)}`}`;
  const base = { nom: debiteur.nom, hasPiece: false };
  const siren: readonly Proposition[] = debiteur.siren !== undefined || !isSirenSur(entreprise) ? [] : [{
    ...base, cle: `sirene|${debiteur.id}|siren`, titre: `SIREN${INSECABLE}: ${entreprise.siren}`, detail: [entreprise.nom, entreprise.ville, source].filter((part) => part !== undefined).join(", "),
    reserve: "Rapproché par le nom et la ville\u00A0: à confirmer.", etat: "a-verifier", isRetenue: false,
    createFaits: (ecriture) => [createCorrection(ecriture, { sujet, champ: "siren", valeur: entreprise.siren })],
  }];
  const champs = CHAMPS.flatMap(([champ, libelle]): readonly Proposition[] => {
    const [lu, connu] = [entreprise[champ === "etatAdministratif" ? "etat" : champ], debiteur[champ]];
    if (lu === undefined || lu === connu) return [];
    const isRetenue = isSur && (connu === undefined || champ === "etatAdministratif");
    return [{
      ...base, cle: `sirene|${debiteur.id}|${champ}`, titre: `${libelle}${INSECABLE}: ${formatValeur(champ, lu)}`, detail: source, etat: isRetenue ? "proposee" : "a-verifier", isRetenue,
      ...(isSur && connu === undefined ? {} : { reserve: [...(isSur ? [] : ["Rapproché par le nom et la ville\u00A0: à confirmer."]), ...(connu === undefined ? [] : [`Au dossier${INSECABLE}: ${formatValeur(champ, connu)}.`])].join(" ") }),
      createFaits: (ecriture) => [
        createCorrection(ecriture, { sujet, champ, valeur: cutTexte(lu) }),
        // The day of the record dates the state that it tells.
        ...(champ !== "etatAdministratif" || entreprise.dateMiseAJour === undefined ? [] : [createCorrection(ecriture, { sujet, champ: "dateVerification", valeur: entreprise.dateMiseAJour })]),
      ],
    }];
  });
  if (siren.length + champs.length > 0) return [...siren, ...champs];
  return [{ ...base, cle: `sirene|${debiteur.id}`, titre: "Rien de nouveau", detail: source, etat: "deja", isRetenue: false }];
}

function formatValeur(champ: ChampSirene, valeur: string): string {
  if (champ === "etatAdministratif") return valeur === "cessee" ? "cessée" : "active";
  return champ === "dateCessation" || champ === "dateRadiation" ? formatJourLu(valeur) : valeur;
}

function formatJourLu(valeur: string): string {
  return valeur.split("-").reverse().join("/");
}

import type { Debiteur } from "../../model/dossier.ts";
import { formatSiren } from "../../kernel/siren.ts";
import { foldTexte } from "../../kernel/texte.ts";
import { formatAdresse } from "../champs.ts";
import { listNumerosNature } from "../citation.ts";
import type { FaitsActe } from "../faits-acte.ts";
import { type Champ, createTypes, DEMANDE, demander, inconnu } from "./champ.ts";
import { formatSociete } from "./societe.ts";

const DEBITEUR = "Fiche du dossier, débiteur";
const { texte, choix, date, pieces } = createTypes<FaitsActe>();

/** The debtor, by what he is: a legal person, a person in business alone, a person. */
export const CHAMPS_DEBITEUR: Readonly<Record<string, Champ>> = {
  "debiteur.nature": choix("nature du débiteur", DEBITEUR, ({ debiteur }) => findNature(debiteur)),
  "debiteur.qualite": choix("qualité du débiteur, professionnel ou consommateur", DEBITEUR, ({ debiteur }) => debiteur?.qualite),
  "debiteur.nomComplet": texte("nom du débiteur", DEBITEUR, ({ debiteur }) => (debiteur === undefined ? undefined : findNature(debiteur) === "personne morale" ? formatSociete(debiteur.nom) : debiteur.nom)),
  "debiteur.denomination": texte("dénomination du débiteur", DEBITEUR, ({ debiteur }) => debiteur?.nom),
  "debiteur.nom": texte("nom et prénoms du débiteur", DEBITEUR, ({ debiteur }) => debiteur?.nom),
  "debiteur.forme": texte("forme juridique du débiteur", DEBITEUR, ({ debiteur }) => debiteur?.formeJuridique),
  "debiteur.siege": texte("siège du débiteur", DEBITEUR, ({ debiteur }) => formatAdresse(debiteur)),
  "debiteur.domicile": texte("domicile du débiteur", DEBITEUR, ({ debiteur }) => formatAdresse(debiteur)),
  "debiteur.etablissement": texte("établissement du débiteur", DEBITEUR, ({ debiteur }) => formatAdresse(debiteur)),
  "debiteur.adresse": texte("adresse du débiteur", DEBITEUR, ({ debiteur }) => formatAdresse(debiteur)),
  "debiteur.ville": texte("commune du débiteur", DEBITEUR, ({ debiteur }) => debiteur?.ville),
  "debiteur.siren": texte("SIREN du débiteur", DEBITEUR, ({ debiteur }) => (debiteur?.siren === undefined ? undefined : formatSiren(debiteur.siren))),
  "debiteur.rcsVille": texte("ville du RCS du débiteur", DEBITEUR, ({ debiteur }) => debiteur?.villeRcs),
  "debiteur.dirigeant": texte("dirigeant du débiteur", DEBITEUR, ({ debiteur }) => debiteur?.dirigeant),
  "debiteur.dateVerification": date("dernière vérification du débiteur au répertoire", DEBITEUR, ({ debiteur }) => debiteur?.dateVerification),
  "debiteur.dateConfirmationAdresse": demander(date("confirmation de l’adresse du débiteur", DEMANDE, inconnu), { exemple: "2026-11-02", sens: "passee" }),
  "debiteur.dateRadiation": date("radiation du débiteur", DEBITEUR, ({ debiteur }) => debiteur?.dateRadiation),
  "debiteur.dateNaissance": demander(date("date de naissance du débiteur", DEMANDE, inconnu), { exemple: "", sens: "passee" }),
  "debiteur.lieuNaissance": demander(texte("lieu de naissance du débiteur", DEMANDE, inconnu), { exemple: "" }),
  "debiteur.nomCommercial": demander(texte("nom commercial du débiteur", DEMANDE, inconnu), { exemple: "" }),
  "debiteur.motifCommercialite": demander(texte("motif de la commercialité du débiteur", DEMANDE, inconnu), {
    question: "Pourquoi est-il commerçant\u00A0? La phrase suit son nom.", exemple: "est une société commerciale par sa forme",
  }),
  "debiteur.piecesCommercialite": pieces("preuve de la commercialité", "Fiche du dossier, pièces", ({ dossier }) => listNumerosNature(dossier, ["kbis"])),
  "debiteur.motifNonCommercialite": demander(texte("motif pour lequel le débiteur n’est pas commerçant", DEMANDE, ({ debiteur }) => (debiteur?.qualite === "consommateur" ? "a contracté pour ses besoins personnels" : undefined)), {
    question: "Pourquoi n’est-il pas commerçant\u00A0? La phrase suit son nom.", exemple: "exerce une profession libérale",
  }),
  "debiteur.signataireNom": demander(texte("nom de celui qui signe pour le débiteur", DEMANDE, ({ debiteur }) => debiteur?.dirigeant), { exemple: "Monsieur Côme Pelagrin" }),
  "debiteur.signataireQualite": demander(texte("qualité de celui qui signe pour le débiteur", DEMANDE, inconnu), { exemple: "président" }),
  "debiteur.situation": demander(texte("situation connue du débiteur", DEMANDE, inconnu), { exemple: "a fermé son établissement principal" }),
  "debiteur.sourceSituation": demander(texte("source de cette situation", DEMANDE, inconnu), { exemple: "constat du gestionnaire" }),
  "debiteur.dateSituation": demander(date("date de cette situation", DEMANDE, inconnu), { exemple: "2026-11-02", sens: "passee" }),
};

/** A consumer is a person; a legal form is that of a company unless it says that he trades alone. */
function findNature(debiteur: Debiteur | undefined): string | undefined {
  if (debiteur?.qualite === "consommateur") return "personne physique";
  if (debiteur?.formeJuridique === undefined) return undefined;
  return /entrepreneur individuel|entreprise individuelle|affaire personnelle|^ei$|micro-?entrepr|auto-?entrepr|profession liberale|artisan|commercant|exploitant agricole/.test(foldTexte(debiteur.formeJuridique))
    ? "entrepreneur individuel"
    : "personne morale";
}

import { formatSiren } from "../kernel/siren.ts";
import type { Debiteur } from "../model/dossier.ts";
import type { Bloc, Fragment } from "../word/bloc.ts";
import { isChampManquant, renderChamp } from "./champs.ts";
import type { FaitsTransmission } from "./faits-transmission.ts";
import { gras, paragraphe } from "./fragments.ts";

/** The parties and their qualities: form, name, seat, registration, organ (CPC, art. 54, 3°, 57 and 648). */
export function renderParties(faits: FaitsTransmission): readonly Bloc[] {
  return [
    { kind: "titre", niveau: 2, texte: "Créancier" },
    renderIdentiteCreancier(faits),
    { kind: "titre", niveau: 2, texte: "Débiteur" },
    renderIdentiteDebiteur(faits),
    ...renderContactDebiteur(faits),
  ];
}

export function renderIdentiteCreancier(faits: FaitsTransmission): Bloc {
  return paragraphe(
    { ...renderChamp("creancier/denomination", faits), isGras: true },
    ", ",
    renderChamp("creancier/forme", faits),
    " au capital de ",
    renderChamp("creancier/capital", faits, formatCapital),
    ", dont le siège social est situé ",
    renderChamp("creancier/adresse", faits),
    ", immatriculée au registre du commerce et des sociétés de ",
    renderChamp("creancier/rcs", faits),
    " sous le numéro ",
    renderChamp("creancier/siren", faits, formatSiren),
    ", représentée par ",
    ...renderOrgane(faits),
    ", domicilié en cette qualité audit siège.",
  );
}

/** A person who is not in trade has neither form nor register; nothing is invented in their place. */
export function renderIdentiteDebiteur(faits: FaitsTransmission): Bloc {
  const { debiteur } = faits;
  const nom = { ...renderChamp("debiteur/nom", faits), isGras: true };
  if (debiteur?.qualite === "consommateur") return paragraphe(nom, ", demeurant ", renderChamp("debiteur/adresse", faits), ". Débiteur consommateur.");
  return paragraphe(
    nom,
    ", ",
    renderChamp("debiteur/forme", faits),
    ", dont le siège ou l’établissement est situé ",
    renderChamp("debiteur/adresse", faits),
    ", numéro SIREN ",
    renderChamp("debiteur/siren", faits, formatSiren),
    ...(debiteur?.villeRcs === undefined ? [] : [`, RCS ${debiteur.villeRcs}`]),
    ...(debiteur?.dirigeant === undefined ? [] : [`, ayant pour dirigeant ${debiteur.dirigeant}`]),
    ". ",
    ...(isChampManquant("debiteur/qualite", faits) ? [renderChamp("debiteur/qualite", faits)] : ["Débiteur professionnel"]),
    ".",
  );
}

/** « Valdoré Équipements c/ Pelagrin Bâtiment », as a lawyer names a dossier. */
export function formatIntituleDossier({ creancier, debiteur }: FaitsTransmission): string {
  return `${creancier?.denomination ?? "[à compléter\u00A0: société créancière]"} c/ ${debiteur?.nom ?? "[à compléter\u00A0: nom du débiteur]"}`;
}

/** Head of the letter: who writes, to whom, in confidence. */
export function renderEnTete(faits: FaitsTransmission): readonly Bloc[] {
  const { mandataire, creancier, utilisateur } = faits;
  const coordonnees = [creancier?.telephone, creancier?.email].filter((lu) => lu !== undefined).join(" — ");
  return [
    paragraphe({ ...renderChamp("creancier/denomination", faits), isGras: true }, "\n", renderChamp("creancier/adresse", faits)),
    {
      kind: "paragraphe",
      style: "discret",
      texte: [
        { texte: `Nos références\u00A0: ${faits.dossier.reference}` },
        ...(utilisateur === undefined ? [] : [{ texte: `\nDossier suivi par\u00A0: ${utilisateur.nom}` }]),
        ...(coordonnees === "" ? [] : [{ texte: `\n${coordonnees}` }]),
      ],
    },
    {
      kind: "paragraphe",
      style: "destinataire",
      texte: [
        ...(mandataire === undefined || hasTitre(mandataire.nom) ? [] : [{ texte: "Maître " }]),
        renderChamp("mandataire/nom", faits),
        ...(mandataire?.structure === undefined ? [] : [{ texte: `\n${mandataire.structure}` }]),
        ...(mandataire?.barreau === undefined ? [] : [{ texte: `\nBarreau de ${mandataire.barreau}` }]),
        { texte: "\n" },
        renderChamp("mandataire/adresse", faits),
      ],
    },
    ...(mandataire?.kind === "commissaire-de-justice" ? [] : [paragraphe(gras("Confidentiel — correspondance avec un avocat"))]),
  ];
}

/** The directory may already say « Me » or « Maître ». */
function hasTitre(nom: string): boolean {
  return /^(?:me|ma[iî]tre)\s/i.test(nom);
}

function renderOrgane(faits: FaitsTransmission): readonly (string | Fragment)[] {
  const { creancier } = faits;
  if (creancier?.qualiteRepresentant === undefined) return [renderChamp("creancier/organe", faits)];
  return [`son ${creancier.qualiteRepresentant.toLowerCase()}`, ...(creancier.representant === undefined ? [] : [`, ${creancier.representant}`])];
}

function renderContactDebiteur({ debiteur }: FaitsTransmission): readonly Bloc[] {
  const contact = formatContact(debiteur);
  return contact === "" ? [] : [{ kind: "paragraphe", style: "discret", texte: [{ texte: `Coordonnées connues\u00A0: ${contact}` }] }];
}

function formatContact(debiteur: Debiteur | undefined): string {
  return [debiteur?.telephone, debiteur?.email].filter((lu) => lu !== undefined).join(" — ");
}

/** « 250000 » typed in the settings is printed « 250 000 € ». */
function formatCapital(capital: string): string {
  return /[€A-Za-z]/.test(capital) ? capital : `${capital}\u00A0€`;
}

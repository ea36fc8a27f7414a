import { formatJourLong } from "../kernel/format-jour.ts";
import type { Mandat } from "../model/dossier.ts";
import { type ChampRetour, computeCleRetour, GROUPES_RETOUR, INVITES_RETOUR, LIGNES_FRAIS, listChampsFrais, TAGS_IDENTITE, VERSION_RETOUR } from "../model/fiche-retour.ts";
import type { Bloc, CelluleFeuille, DocumentRedige, Feuille, Fragment } from "../word/bloc.ts";
import type { FaitsTransmission } from "./faits-transmission.ts";
import { paragraphe } from "./fragments.ts";

/** The form that the mandataire fills: one content control a field, the identity of the mission locked. */
export function renderFicheRetour(faits: FaitsTransmission, mandat: Mandat): DocumentRedige {
  const { dossier, creancier, debiteur, aujourdhui } = faits;
  return {
    titre: `Fiche de retour – ${debiteur?.nom ?? dossier.reference}`,
    sujet: `Dossier ${dossier.reference}, mission du ${formatJourLong(mandat.dateFait)}`,
    auteur: creancier?.denomination ?? "Service contentieux",
    reference: `${dossier.reference} – fiche de retour`,
    date: aujourdhui,
    blocs: [...renderTete(faits, mandat), ...GROUPES_RETOUR.flatMap(({ titre, champs }): readonly Bloc[] => [{ kind: "titre", niveau: 2, texte: titre }, renderChamps(titre, champs), ...(titre === "Décision et sommes" ? renderFrais() : [])])],
  };
}

function renderTete({ dossier, creancier, debiteur, mandataire, utilisateur }: FaitsTransmission, mandat: Mandat): readonly Bloc[] {
  const retour = creancier?.email ?? utilisateur?.nom;
  return [
    { kind: "titre", niveau: 0, texte: "FICHE DE RETOUR" },
    { kind: "paragraphe", style: "sous-titre", texte: [{ texte: `${creancier?.denomination ?? "Service contentieux"} c/ ${debiteur?.nom ?? "débiteur"} – mission confiée le ${formatJourLong(mandat.dateFait)}${mandataire === undefined ? "" : ` à ${mandataire.nom}`}` }] },
    {
      kind: "tableau", style: "fiche", legende: "Identification de la mission, à ne pas modifier", colonnes: COLONNES,
      lignes: listIdentite(dossier.reference, mandat).map(([tag, libelle, valeur]) => ({ cellules: [[{ texte: libelle }], [{ texte: valeur, controle: { tag, titre: libelle, type: "texte", isVerrouille: true } }]] })),
    },
    paragraphe(`À compléter seulement pour ce qui a changé. Aucune case n’est obligatoire\u00A0; une case laissée vide vaut «\u00A0inchangé\u00A0». Une réponse libre convient aussi.${retour === undefined ? "" : ` Retour\u00A0: ${retour}.`}`),
  ];
}

const COLONNES = [{ titre: "Champ", largeur: 36 }, { titre: "Réponse", largeur: 64 }] as const;

function listIdentite(reference: string, { mandatId }: Mandat): readonly (readonly [string, string, string])[] {
  return [
    [TAGS_IDENTITE.mandat, "N° de mandat", mandatId], [TAGS_IDENTITE.dossier, "Référence du créancier", reference],
    [TAGS_IDENTITE.version, "Version de la fiche", VERSION_RETOUR], [TAGS_IDENTITE.cle, "Clé de contrôle", computeCleRetour(mandatId, reference, VERSION_RETOUR)],
  ];
}

function renderChamps(legende: string, champs: readonly ChampRetour[]): Bloc {
  return { kind: "tableau", style: "fiche", legende, colonnes: COLONNES, lignes: champs.map((champ) => ({ cellules: [[{ texte: champ.libelle }], renderControle(champ)] })) };
}

function renderFrais(): readonly Bloc[] {
  const colonnes = [{ titre: "Nature", largeur: 22 }, { titre: "Montant HT", largeur: 19 }, { titre: "TVA", largeur: 17 }, { titre: "À la charge du débiteur", largeur: 22 }, { titre: "N° de facture", largeur: 20 }];
  return [
    { kind: "titre", niveau: 2, texte: "Frais" },
    { kind: "tableau", legende: "Frais engagés", colonnes, lignes: Array.from({ length: LIGNES_FRAIS }, (_, rang) => ({ cellules: listChampsFrais(rang + 1).map(renderControle) })) },
  ];
}

function renderControle({ tag, libelle, type, choix }: ChampRetour): readonly Fragment[] {
  return [{ texte: INVITES_RETOUR[type], controle: { tag, titre: libelle, type: type === "date" || type === "choix" ? type : "texte", choix } }];
}

/** The same form as a workbook: a line a field, the answer in the third column. */
export function createFeuilleRetour(dossier: FaitsTransmission["dossier"], mandat: Mandat): Feuille {
  const champs = [...GROUPES_RETOUR.flatMap(({ titre, champs: lus }) => [...lus, ...(titre === "Décision et sommes" ? Array.from({ length: LIGNES_FRAIS }, (_, rang) => listChampsFrais(rang + 1)).flat() : [])])];
  const cellule = (valeur: string): CelluleFeuille => (valeur === "" ? undefined : { kind: "texte", texte: valeur });
  return {
    nom: "Fiche de retour",
    colonnes: [{ titre: "Étiquette (ne pas modifier)", largeur: 26 }, { titre: "Champ", largeur: 34 }, { titre: "Réponse", largeur: 34 }, { titre: "Valeurs admises", largeur: 60 }],
    rangees: [
      ...listIdentite(dossier.reference, mandat).map(([tag, libelle, valeur]) => [cellule(tag), cellule(libelle), cellule(valeur), cellule("ne pas modifier")]),
      ...champs.map(({ tag, libelle, type, choix = [] }) => [cellule(tag), cellule(libelle), undefined, cellule(type === "choix" ? choix.join(" · ") : FORMATS[type])]),
    ],
    listes: champs.flatMap(({ type, choix = [] }, rang) => (type === "choix" ? [{ rangee: rang + listIdentite("", mandat).length, colonne: 2, valeurs: choix }] : [])),
  };
}

/** The form of several missions as a workbook: one line each, the tags under the titles, the mission in the first columns. */
export function createFeuilleRetourLot(confies: readonly FaitsTransmission[]): Feuille {
  const missions = confies.flatMap(({ dossier, debiteur, mandat }) => (mandat === undefined ? [] : [{ identite: listIdentite(dossier.reference, mandat), debiteur: debiteur?.nom ?? "" }]));
  const frais = Array.from({ length: LIGNES_FRAIS }, (_, rang) => listChampsFrais(rang + 1)).flat();
  const champs = [...GROUPES_RETOUR.flatMap((groupe) => groupe.champs), ...frais];
  const texte = (valeur: string): CelluleFeuille => ({ kind: "texte", texte: valeur });
  const fixes = Object.values(TAGS_IDENTITE).length + 1;
  return {
    nom: "Fiche de retour",
    colonnes: [{ titre: "N° de mandat (ne pas modifier)", largeur: 24 }, { titre: "Référence du créancier", largeur: 20 }, { titre: "Version", largeur: 8 }, { titre: "Clé de contrôle", largeur: 14 }, { titre: "Débiteur", largeur: 30 }, ...champs.map(({ libelle }) => ({ titre: libelle, largeur: Math.max(14, libelle.length + 2) }))],
    rangees: [
      [...Object.values(TAGS_IDENTITE).map(texte), texte("ne pas modifier cette ligne"), ...champs.map(({ tag }) => texte(tag))],
      ...missions.map(({ identite, debiteur }) => [...identite.map(([, , valeur]) => texte(valeur)), texte(debiteur)]),
    ],
    listes: missions.flatMap((_, rang) => champs.flatMap(({ type, choix = [] }, colonne) => (type === "choix" ? [{ rangee: rang + 1, colonne: fixes + colonne, valeurs: choix }] : []))),
  };
}

const FORMATS = { texte: "texte", "texte-long": "texte", date: "date, par exemple 21/11/2026", heure: "heure, par exemple 09:30", montant: "montant en euros, par exemple 1 250,00" } as const;

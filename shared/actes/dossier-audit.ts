import { formatJourLong } from "../kernel/format-jour.ts";
import type { Jour } from "../kernel/jour.ts";
import { formatNombre, formatNombreDe, INSECABLE } from "../kernel/texte.ts";
import type { Creance, Piece } from "../model/dossier.ts";
import type { Ecriture } from "../suivi/historique.ts";
import type { Bloc, DocumentRedige, Fragment, LigneTableau } from "../word/bloc.ts";
import { gras, paragraphe } from "./fragments.ts";
import { formatIntitulePiece } from "./noms-pieces.ts";

/** A save with the words that say who wrote it and when, in the time of the post. */
export interface EcritureSignee extends Ecriture {
  readonly signature: string;
  /** « poste k3fa ». */
  readonly nomPoste: string;
}

/** What reading the whole journal and the whole copy again found. */
export interface ChaineVerifiee {
  readonly fichiers: number;
  /** Facts of the journal, all dossiers together. */
  readonly faits: number;
  readonly anomalies: readonly string[];
  /** What was wrong in the window's copy, which was then made again. */
  readonly anomalieCopie?: string | undefined;
}

export interface FaitsAudit {
  readonly reference: string;
  readonly intitule: string;
  readonly creancier?: string | undefined;
  readonly aujourdhui: Jour;
  /** The last written first, as the history gives them. */
  readonly ecritures: readonly EcritureSignee[];
  readonly chaine: ChaineVerifiee;
  readonly pieces: readonly Piece[];
  readonly creances: readonly Creance[];
}

/** Everything that was written about a dossier, by whom and when, with what the check of the chain proves and what it does not. */
export function renderDossierAudit(faits: FaitsAudit): DocumentRedige {
  const { reference, intitule, creancier, aujourdhui, ecritures, pieces } = faits;
  return {
    titre: `${intitule} — dossier d’audit`,
    sujet: `Dossier ${reference}, état au ${formatJourLong(aujourdhui)}`,
    auteur: creancier ?? "Service contentieux",
    reference: `${reference} — audit, confidentiel`,
    date: aujourdhui,
    blocs: [
      { kind: "titre", niveau: 0, texte: intitule },
      { kind: "paragraphe", style: "sous-titre", texte: [{ texte: `Dossier d’audit de ${reference}, au ${formatJourLong(aujourdhui)}` }] },
      paragraphe(`Ce document donne ${formatNombreDe(ecritures.length, "enregistrement", "enregistrements")}, dans l’ordre où ils ont été écrits, et ${formatNombreDe(pieces.length, "pièce", "pièces")}. Rien n’y est choisi${INSECABLE}: ce qui a été corrigé, annulé ou remplacé y figure aussi, notes internes comprises.`),
      { kind: "titre", niveau: 1, texte: "I. Vérification de la chaîne" },
      ...renderChaine(faits.chaine),
      { kind: "titre", niveau: 1, texte: "II. Enregistrements" },
      ...renderEcritures(ecritures.toReversed()),
      { kind: "titre", niveau: 1, texte: "III. Pièces" },
      ...renderPieces(faits),
    ],
  };
}

function renderChaine({ fichiers, faits, anomalies, anomalieCopie }: ChaineVerifiee): readonly Bloc[] {
  const lu = `${formatNombreDe(fichiers, "fichier de journal relu", "fichiers de journal relus")}, ${formatNombreDe(faits, "fait", "faits")}, tous dossiers confondus.`;
  return [
    anomalies.length === 0
      ? { kind: "encadre", ton: "neutre", texte: [gras("Chaîne intacte. "), { texte: lu }] }
      : { kind: "encadre", ton: "alerte", texte: [gras(`${formatNombreDe(anomalies.length, "anomalie", "anomalies")}. `), { texte: lu }] },
    ...(anomalies.length === 0 ? [] : [{ kind: "liste" as const, marque: "tiret" as const, points: anomalies.map((texte): readonly Fragment[] => [{ texte }]) }]),
    ...(anomalieCopie === undefined ? [] : [paragraphe(`La copie que l’écran montre différait du journal (${anomalieCopie})${INSECABLE}: elle a été refaite depuis lui avant d’écrire ce document.`)]),
    paragraphe("Ce que cela prouve\u00A0: chaque enregistrement est lié au précédent par son empreinte SHA-256 et scellé\u00A0; un enregistrement modifié, retiré ou déplacé parmi les autres se verrait."),
    paragraphe("Ce que cela ne prouve pas\u00A0: l’heure est celle du poste qui a écrit\u00A0; une fin de journal coupée ne se voit pas dans la chaîne elle-même, mais dans les sauvegardes et sur les postes qui l’avaient lue."),
  ];
}

function renderEcritures(ecritures: readonly EcritureSignee[]): readonly Bloc[] {
  if (ecritures.length === 0) return [paragraphe("Aucun enregistrement.")];
  return [
    {
      kind: "tableau",
      legende: "Enregistrements du dossier",
      colonnes: [{ titre: "N°", largeur: 7, alignement: "droite" }, { titre: "Qui, quand", largeur: 27 }, { titre: "Ce qui a été écrit", largeur: 51 }, { titre: "État", largeur: 15 }],
      lignes: ecritures.map((ecriture, rang) => renderEcriture(ecriture, rang + 1)),
    },
  ];
}

function renderEcriture({ signature, nomPoste, lignes, isRemplacee }: EcritureSignee, numero: number): LigneTableau {
  const dit = lignes.map(({ libelle, detail, isRemplacee: isDepassee }) => `${libelle}${detail === undefined ? "" : ` (${detail})`}${isDepassee && !isRemplacee ? " — remplacé depuis" : ""}`);
  return { cellules: [[{ texte: formatNombre(numero) }], [{ texte: `${signature}\n${nomPoste}` }], [{ texte: dit.join("\n") }], [{ texte: isRemplacee ? "remplacé depuis" : "en vigueur", isItalique: isRemplacee }]] };
}

function renderPieces({ pieces, creances }: FaitsAudit): readonly Bloc[] {
  if (pieces.length === 0) return [paragraphe("Aucune pièce.")];
  return [
    paragraphe("L’empreinte est celle du fichier remis\u00A0; elle se recalcule avec n’importe quel outil SHA-256. Chaque fichier est relu et comparé à la sienne en entrant dans l’archive."),
    {
      kind: "tableau",
      legende: "Pièces et leurs empreintes",
      colonnes: [{ titre: "N°", largeur: 7, alignement: "droite" }, { titre: "Pièce", largeur: 36 }, { titre: "Taille", largeur: 15, alignement: "droite" }, { titre: "Empreinte SHA-256", largeur: 42 }],
      lignes: pieces.map((piece): LigneTableau => ({
        cellules: [[{ texte: formatNombre(piece.numero) }], [{ texte: formatIntitulePiece(piece, creances) }], [{ texte: `${formatNombre(piece.taille)} octets` }], [{ texte: piece.empreinte.replace(/(.{32})/, "$1\n") }]],
      })),
    },
  ];
}

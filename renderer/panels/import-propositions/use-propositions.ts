import { useEffect, useState } from "react";
import { createFaitsPropositions, type Ecriture, type FichierImporte, type PieceOriginale, type Proposition } from "#shared/imports/propositions.ts";
import { createRevue, type LectureAPropositions, type Revue } from "#shared/imports/propositions-lecture.ts";
import { splitJour } from "#shared/kernel/jour.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Creancier } from "#shared/model/dossier.ts";
import { createSujetId, type FaitBrouillon, type SujetId } from "#shared/model/fait.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { readConnaissances } from "../../db/connaissances.ts";
import { createReferences } from "../../db/references.ts";
import type { Portefeuille } from "../../db/portefeuille.ts";
import { addPiece, isEchec } from "../../db/pieces.ts";
import { createId } from "../../hooks/create-id.ts";
import { showEchec } from "../../hooks/notices.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useTravail } from "../../hooks/use-travail.ts";

export interface FichierRevu {
  readonly lecture: LectureAPropositions;
  readonly fichier: File;
  readonly empreinte: string;
}

export interface RevueFichier {
  readonly creanciers: readonly Creancier[];
  readonly creancier: Creancier | undefined;
  readonly chooseCreancier: (id: string) => void;
  /** Absent while the portfolio is compared. */
  readonly revue: Revue | undefined;
  /** True once written. */
  readonly write: (choisies: readonly Proposition[]) => Promise<boolean>;
  /** Keeps the file in the « Boîte d’arrivée »; true once it is there. */
  readonly keep: () => Promise<boolean>;
  readonly isEcriture: boolean;
}

/** Compares a file with the portfolio of a creditor, then writes what was chosen in one lot, the original file with it. */
export function useRevue({ lecture, fichier, empreinte }: FichierRevu): RevueFichier {
  const { portefeuille, aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const { creanciers } = portefeuille.read();
  const [creancierId, chooseCreancier] = useState(creanciers[0]?.id);
  const [revue, setRevue] = useState<Revue>();
  const { isEnCours: isEcriture, during } = useTravail();
  const creancier = creanciers.find(({ id }) => id === creancierId);

  useEffect(() => {
    if (creancier === undefined) return;
    let isActuel = true;
    setRevue(undefined);
    void readConnaissances(portefeuille, creancier, aujourdhui).then((connaissances) => {
      if (isActuel) setRevue(createRevue(lecture, connaissances));
    });
    return () => {
      isActuel = false;
    };
  }, [portefeuille, creancier, aujourdhui, lecture]);

  const write = (choisies: readonly Proposition[]): Promise<boolean> => during(async () => {
    const piece = choisies.some(({ hasPiece }) => hasPiece) || lecture.kind === "retour" ? await keepOriginal(fichier) : undefined;
    if (piece === "echec") return false;
    const { format, lignes, anomaliesTotal } = lecture;
    const lue: FichierImporte = { nomFichier: fichier.name, empreinte, format, lignes: lignes?.lues ?? 0, anomalies: anomaliesTotal };
    const brouillons = await createBrouillons(portefeuille, choisies, lue, { au: aujourdhui, importId: createId(), createId, ...(piece === undefined ? {} : { piece }) });
    const lot = brouillons.length === 0 ? undefined : await enregistrer({ brouillons, annonce: `${formatNombreDe(choisies.length, "changement enregistré", "changements enregistrés")}, d’après ${fichier.name}` });
    return lot !== undefined;
  });
  const keep = async (): Promise<boolean> => {
    const piece = await keepOriginal(fichier);
    if (piece === "echec") return false;
    const arrivee: FaitBrouillon = { sujet: createSujetId("arrivee", createId()), type: "arrivee", dateFait: aujourdhui, remplace: [], contenu: { ...piece, nom: piece.nom.slice(0, 400), format: lecture.format } };
    return (await enregistrer({ brouillons: [arrivee], annonce: `«\u00A0${fichier.name}\u00A0» gardé dans la boîte d’arrivée` })) !== undefined;
  };
  return { creanciers, creancier, chooseCreancier, revue, write, keep, isEcriture };
}

/** A first pass tells whose facts the corrections replace, the second one writes. */
async function createBrouillons(portefeuille: Portefeuille, choisies: readonly Proposition[], fichier: FichierImporte, commun: Omit<Ecriture, "createReference" | "listFaits" | "ouverts">): Promise<readonly FaitBrouillon[]> {
  const create = (listFaits: Ecriture["listFaits"]) =>
    createFaitsPropositions(choisies, fichier, { ...commun, listFaits, ouverts: new Map(), createReference: createReferences(portefeuille.read().lignes.map(({ reference }) => reference), splitJour(commun.au).annee) });
  const demandes = new Set<SujetId>();
  create((sujet) => (demandes.add(sujet), []));
  const sujets = [...demandes];
  const lus = await portefeuille.readFaits(sujets);
  return create((sujet) => lus[sujets.indexOf(sujet)] ?? []);
}

/** The bytes as they were received, in the vault, under their hash. */
async function keepOriginal(fichier: File): Promise<PieceOriginale | "echec"> {
  const ecrite = await addPiece(fichier);
  if (!isEchec(ecrite)) return { nom: fichier.name, ...ecrite };
  showEchec("Rien n’a été enregistré", `Le fichier n’a pas pu être gardé\u00A0: ${ecrite.detail}`);
  return "echec";
}

import { useEffect, useState } from "react";
import { createModeleSociete, findAnomalieMarque, findRoleMarque, type ModeleSociete } from "#shared/actes/modele-societe.ts";
import { findModele } from "#shared/actes/modeles/catalogue.ts";
import type { ModeleEnregistre } from "#shared/model/dossier.ts";
import type { Gabarit } from "#shared/word/gabarit-lecture.ts";
import { readOctetsPiece } from "../../db/documents-societe.ts";

/** A template of the company, read and ready to be filled. */
export interface ModeleCharge {
  readonly acte: ModeleSociete;
  readonly gabarit: Gabarit;
  readonly empreinte: string;
  /** Why it cannot be used as it is. */
  readonly obstacle?: string | undefined;
}

const gabarits = new Map<string, Promise<Gabarit | undefined>>();

/** The company's templates, each read once; those that cannot be read are left to the workshop, which says why. */
export function useModelesSociete(modeles: readonly ModeleEnregistre[] | undefined): readonly ModeleCharge[] {
  const [charges, setCharges] = useState<readonly ModeleCharge[]>([]);
  useEffect(() => {
    let isAbandonne = false;
    void Promise.all((modeles ?? []).map(loadModele)).then((lus) => {
      if (!isAbandonne) setCharges(lus.filter((lu) => lu !== undefined));
    });
    return () => {
      isAbandonne = true;
    };
  }, [modeles]);
  return charges;
}

async function loadModele(modele: ModeleEnregistre): Promise<ModeleCharge | undefined> {
  const lecture = gabarits.get(modele.empreinte) ?? readGabaritEnregistre(modele.empreinte);
  gabarits.set(modele.empreinte, lecture);
  const gabarit = await lecture;
  if (gabarit === undefined) return undefined;
  const isFaux = gabarit.anomalies.length > 0 || gabarit.marques.some(({ texte }) => findAnomalieMarque(texte) !== undefined);
  return { acte: createModeleSociete(modele, gabarit.parties, findModele(modele.socle ?? "")), gabarit, empreinte: modele.empreinte, ...(isFaux ? { obstacle: "à corriger dans l’atelier de modèles" } : {}) };
}

async function readGabaritEnregistre(empreinte: string): Promise<Gabarit | undefined> {
  const lus = await readOctetsPiece(empreinte);
  if (!lus.ok) return undefined;
  const { readGabarit } = await import("#shared/word/gabarit-lecture.ts");
  const lecture = readGabarit(lus.octets, findRoleMarque);
  return lecture.ok ? lecture.gabarit : undefined;
}

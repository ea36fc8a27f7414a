import { listNommees } from "./pieces-partagees.ts";

/** Dossiers whose pièces are kept on this post: taken as they come, so that they open without the folder. */
export interface Gardes {
  readonly isGarde: (dossierId: string) => boolean;
  readonly keep: (dossierId: string, empreintes: readonly string[]) => void;
  readonly forget: (dossierId: string) => void;
  /** Lots of colleagues: the pièces that they add to a kept dossier are kept too. Answers whether there were some. */
  readonly noteLots: (lignes: readonly string[]) => boolean;
  readonly listEmpreintes: () => readonly string[];
  readonly format: () => GardesEcrites;
}

/** By dossier, hashes of its pièces. */
export type GardesEcrites = Readonly<Record<string, readonly string[]>>;

export function createGardes(ecrites: GardesEcrites = {}): Gardes {
  const parDossier = new Map(Object.entries(ecrites).map(([dossierId, empreintes]) => [dossierId, new Set(empreintes)]));
  const keep = (dossierId: string, empreintes: readonly string[]): void => void parDossier.set(dossierId, new Set([...(parDossier.get(dossierId) ?? []), ...empreintes]));
  return {
    isGarde: (dossierId) => parDossier.has(dossierId),
    keep,
    forget: (dossierId) => void parDossier.delete(dossierId),
    noteLots: (lignes) => {
      const nouvelles = [...parDossier.keys()].flatMap((dossierId) => {
        const sujet = `dossier/${dossierId}`;
        const empreintes = lignes.filter((ligne) => ligne.includes(sujet)).flatMap((ligne) => listPieces(ligne, sujet));
        if (empreintes.length > 0) keep(dossierId, empreintes);
        return empreintes;
      });
      return nouvelles.length > 0;
    },
    listEmpreintes: () => [...new Set([...parDossier.values()].flatMap((empreintes) => [...empreintes]))],
    format: () => Object.fromEntries([...parDossier].map(([dossierId, empreintes]) => [dossierId, [...empreintes]])),
  };
}

/** Hashes that the pièces of one subject bear in a lot. */
function listPieces(ligne: string, sujet: string): readonly string[] {
  const lu: unknown = JSON.parse(ligne);
  const faits: unknown = typeof lu === "object" && lu !== null && "faits" in lu ? lu.faits : [];
  const siens = Array.isArray(faits) ? faits.filter((fait: unknown) => typeof fait === "object" && fait !== null && "sujet" in fait && fait.sujet === sujet && "type" in fait && fait.type === "piece") : [];
  return listNommees(siens.map((fait) => JSON.stringify(fait)));
}

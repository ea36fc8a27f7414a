import type { Reponses } from "#shared/actes/faits-acte.ts";
import type { ModeleActe } from "#shared/actes/acte.ts";
import type { Derogation, Verification } from "#shared/actes/verifications/verification.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { findValeurCalculee } from "#shared/kernel/resultat.ts";
import type { Dossier } from "#shared/model/dossier.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";

export interface ActeEcrit {
  readonly acteId: string;
  readonly modele: ModeleActe;
  readonly nomFichier: string;
  readonly empreinte: string;
  readonly reponses: Reponses;
  readonly derogations: readonly Derogation[];
  readonly verifications: readonly Verification[];
}

/** The act as the dossier keeps it: its file, its figures, its answers, what was waived and why; its pièces keep their numbers. */
export function createActeProduit({ dossier, decompte }: VueDossier, ecrit: ActeEcrit, dateFait: Jour): FaitBrouillon {
  const { acteId, modele, nomFichier, empreinte, verifications } = ecrit;
  const chiffre = findValeurCalculee(decompte);
  return {
    sujet: createSujetId("dossier", dossier.id), type: "acte", dateFait, remplace: [],
    contenu: {
      acteId, modele: modele.id, titre: modele.titre, nomFichier, empreinte,
      ...(chiffre === undefined ? {} : { decompteArreteAu: chiffre.arreteAu, total: chiffre.total }),
      reponses: Object.fromEntries(Object.entries(ecrit.reponses).filter(([, reponse]) => reponse.trim() !== "")),
      derogations: ecrit.derogations.flatMap(({ verification, par, motif }) => {
        const levee = verifications.find(({ id, isAcquise }) => id === verification && !isAcquise);
        return levee === undefined ? [] : [{ verification, objet: levee.motif ?? levee.libelle, par, motif }];
      }),
      bordereau: modele.texte.includes("[[bloc bordereau]]") ? dossier.pieces.map(({ pieceId, numero }) => ({ pieceId, numero })) : [],
    },
  };
}

/** `mise-en-demeure-professionnel-2026-0417-2026-11-21`: safe on every system. */
export function formatNomActe({ id }: ModeleActe, { reference }: Dossier, aujourdhui: Jour): string {
  return `${id}-${reference.normalize("NFD").replace(/[^A-Za-z0-9-]+/g, "-").slice(0, 60)}-${aujourdhui}`;
}

/** Answers kept as a draft, text by text. */
export function parseReponses(lu: unknown): Reponses | undefined {
  if (typeof lu !== "object" || lu === null) return undefined;
  return Object.fromEntries(Object.entries(lu).flatMap(([nom, valeur]) => (typeof valeur === "string" ? [[nom, valeur] as const] : [])));
}

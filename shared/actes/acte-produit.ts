import type { Jour } from "../kernel/jour.ts";
import { findValeurCalculee } from "../kernel/resultat.ts";
import { createSujetId, type FaitBrouillon } from "../model/fait.ts";
import type { VueDossier } from "../suivi/vue-dossier.ts";
import type { ModeleActe } from "./acte.ts";
import type { Reponses } from "./faits-acte.ts";
import type { ActeRedige } from "./redaction.ts";
import type { Derogation, Verification } from "./verifications/verification.ts";

export interface ActeEcrit {
  readonly acteId: string;
  readonly modele: Pick<ModeleActe, "id" | "titre" | "texte">;
  readonly nomFichier: string;
  readonly empreinte: string;
  readonly reponses: Reponses;
  readonly derogations: readonly Derogation[];
  readonly verifications: readonly Verification[];
  /** What it prints: its account is kept, so that the next act says when it changed. */
  readonly valeurs?: ActeRedige["valeurs"];
  /** Letterhead or template that it was written on. */
  readonly empreinteModele?: string | undefined;
}

/** The act as the dossier keeps it: its file, its figures, its answers, what was waived and why; its pièces keep their numbers. */
export function createActeProduit({ dossier, decompte, creancier }: VueDossier, ecrit: ActeEcrit, dateFait: Jour): FaitBrouillon {
  const { acteId, modele, nomFichier, empreinte, verifications } = ecrit;
  const chiffre = findValeurCalculee(decompte);
  const iban = ecrit.valeurs?.some(({ champ }) => champ === "creancier.iban") === true ? creancier?.iban : undefined;
  return {
    sujet: createSujetId("dossier", dossier.id), type: "acte", dateFait, remplace: [],
    contenu: {
      acteId, modele: modele.id, titre: modele.titre, nomFichier, empreinte,
      ...(chiffre === undefined ? {} : { decompteArreteAu: chiffre.arreteAu, total: chiffre.total }),
      ...(iban === undefined ? {} : { iban }),
      ...(ecrit.empreinteModele === undefined ? {} : { empreinteModele: ecrit.empreinteModele }),
      reponses: Object.fromEntries(Object.entries(ecrit.reponses).filter(([, reponse]) => reponse.trim() !== "")),
      derogations: ecrit.derogations.flatMap(({ verification, par, motif }) => {
        const levee = verifications.find(({ id, isAcquise }) => id === verification && !isAcquise);
        return levee === undefined ? [] : [{ verification, objet: levee.motif ?? levee.libelle, par, motif }];
      }),
      bordereau: modele.texte.includes("[[bloc bordereau]]") ? dossier.pieces.map(({ pieceId, numero }) => ({ pieceId, numero })) : [],
    },
  };
}

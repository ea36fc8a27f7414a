import { createOuvertureSuivi } from "#shared/imports/ouverture-suivi.ts";
import { type Jour, splitJour } from "#shared/kernel/jour.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import type { Candidat } from "#shared/suivi/detection.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { createReferences } from "../../db/references.ts";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";

export type Directe = NonNullable<ContenuPar["ouverture"]["directe"]>;

export interface ActionsQualifier {
  /** What opening would do, before it is written. */
  readonly previewOuverture: (candidats: readonly Candidat[]) => ApercuOuverture;
  readonly open: (candidats: readonly Candidat[], directe?: Directe) => Promise<boolean>;
  readonly sort: (candidats: readonly Candidat[], tri: ContenuPar["tri"]) => Promise<boolean>;
  /** Back in the list. */
  readonly restore: (candidats: readonly Candidat[]) => Promise<boolean>;
  readonly signal: (candidat: Candidat, signalement: Omit<ContenuPar["signalement"], "signalementId">, jour: Jour) => Promise<boolean>;
}

export interface ApercuOuverture {
  readonly ouverts: readonly Candidat[];
  /** Those whose claims join a dossier that is already open, with its reference. */
  readonly joints: readonly { readonly candidat: Candidat; readonly reference: string }[];
  /** Nothing is due: no dossier. */
  readonly vides: readonly Candidat[];
}

/** What can be done of the debtors of the list, each as one save that can be undone. */
export function useQualifier(): ActionsQualifier {
  const { portefeuille, aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const write = async (brouillons: readonly FaitBrouillon[], annonce: string) => brouillons.length > 0 && (await enregistrer({ brouillons, annonce })) !== undefined;
  const findDossier = ({ debiteur, creancierId }: Candidat) => findDossierOuvert(portefeuille.read().lignes, debiteur.id, creancierId);
  return {
    previewOuverture: (candidats) => ({
      vides: candidats.filter(({ retenues }) => retenues.length === 0),
      ouverts: candidats.filter((candidat) => candidat.retenues.length > 0 && findDossier(candidat) === undefined),
      joints: candidats.flatMap((candidat) => {
        const dossier = candidat.retenues.length === 0 ? undefined : findDossier(candidat);
        return dossier === undefined ? [] : [{ candidat, reference: dossier.reference }];
      }),
    }),
    open: (candidats, directe) => {
      const createReference = createReferences(portefeuille.read().lignes.map(({ reference }) => reference), splitJour(aujourdhui).annee);
      const brouillons = candidats.flatMap((candidat) => createOuvertureSuivi({
        debiteurId: candidat.debiteur.id, creancierId: candidat.creancierId, encours: candidat.debiteur.encours?.filter(({ creancierId }) => creancierId === candidat.creancierId) ?? [],
        cles: new Set(candidat.retenues.map(({ poste }) => poste.cle)), dossierId: findDossier(candidat)?.id, directe, au: aujourdhui, createReference, createId,
      }));
      return write(brouillons, `${formatNombreDe(candidats.filter(({ retenues }) => retenues.length > 0).length, "débiteur repris", "débiteurs repris")} au contentieux`);
    },
    sort: (candidats, tri) => write(
      candidats.map(({ debiteur }): FaitBrouillon => ({ sujet: createSujetId("debiteur", debiteur.id), type: "tri", dateFait: aujourdhui, remplace: debiteur.tri === undefined ? [] : [debiteur.tri.faitId], contenu: tri })),
      `${formatNombreDe(candidats.length, "débiteur", "débiteurs")} ${tri.decision === "ecarte" ? "écarté" : "reporté"}${candidats.length > 1 ? "s" : ""}`,
    ),
    restore: (candidats) => write(
      candidats.flatMap(({ debiteur }): readonly FaitBrouillon[] => (debiteur.tri === undefined ? [] : [{ sujet: createSujetId("debiteur", debiteur.id), type: "retrait", dateFait: aujourdhui, remplace: [debiteur.tri.faitId], contenu: { motif: "Remis dans la liste" } }])),
      `${formatNombreDe(candidats.length, "débiteur remis", "débiteurs remis")} dans la liste`,
    ),
    signal: ({ debiteur }, signalement, jour) => write([{ sujet: createSujetId("debiteur", debiteur.id), type: "signalement", dateFait: jour, remplace: [], contenu: { signalementId: createId(), ...signalement } }], `Signalement noté pour ${debiteur.nom}`),
  };
}

/** The dossier of the debtor for that creditor that is not closed. */
export function findDossierOuvert(lignes: readonly LigneDossier[], debiteurId: string, creancierId: string): LigneDossier | undefined {
  return lignes.find((ligne) => ligne.debiteurId === debiteurId && ligne.creancierId === creancierId && ligne.etape !== "clos");
}

import { useMemo } from "react";
import type { ModeleActe } from "#shared/actes/acte.ts";
import { createFaitsActe, type FaitsActe, type Reponses } from "#shared/actes/faits-acte.ts";
import { MODELES } from "#shared/actes/modeles/catalogue.ts";
import { findMandatConfie } from "#shared/actes/mandat-acte.ts";
import type { ModeleCharge as Charge } from "#shared/actes/modele-charge.ts";
import { renderActeSociete } from "#shared/actes/modele-societe.ts";
import { type ActeRedige, renderActe } from "#shared/actes/redaction.ts";
import { findOrdreActe } from "#shared/actes/verifications/juridiction.ts";
import { listObstacles, listVerifications } from "#shared/actes/verifications/liste.ts";
import { listBlocages, type Verification } from "#shared/actes/verifications/verification.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import type { Image } from "#shared/word/bloc.ts";
import { renderDocx } from "#shared/word/docx-writer.ts";
import type { Gabarit } from "#shared/word/gabarit-lecture.ts";
import { fillGabarit, listBlocsRemplis } from "#shared/word/gabarit-remplissage.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { readFond } from "../../hooks/use-papier.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { useReferentiel } from "../../hooks/use-referentiel.ts";

export type ModeleCharge = Charge<Gabarit>;

/** One act of the library beside the dossier: whether it makes sense now, and what it lacks. */
export interface ActePropose {
  readonly modele: ModeleActe;
  readonly obstacles: readonly string[];
  readonly blocages: number;
  readonly remarques: number;
  /** Why the courts that it is written for are the right ones. */
  readonly raison?: string | undefined;
  readonly isSociete?: boolean;
}

/** An act written for the dossier, with its verifications. */
export interface ActePret {
  readonly modele: ModeleActe;
  readonly redige: ActeRedige;
  readonly verifications: readonly Verification[];
  /** Letterhead that shows around it on the screen. */
  readonly papier: string | undefined;
  /** The company's document that it is written on. */
  readonly empreinteModele: string | undefined;
  readonly write: () => Promise<Uint8Array>;
}

export function useFaitsActe(vue: VueDossier, reponses: Reponses, logo: Image | undefined, signature: Image | undefined): (modele: ModeleActe) => FaitsActe {
  const { aujourdhui, utilisateur, baremes, territoire } = useContexte();
  const { mandataires } = usePortefeuille();
  return useMemo(() => (modele) => createFaitsActe(vue, modele, { ...findMandatConfie(modele, vue.dossier, mandataires), aujourdhui, utilisateur, logo, signature, baremes, territoire, reponses }), [vue, reponses, logo, signature, aujourdhui, utilisateur, baremes, territoire, mandataires]);
}

/** The same facts with the courts and their ressorts, read only for an act that names one. */
export function useRessorts(createFaits: (modele: ModeleActe) => FaitsActe, isDemande: boolean): (modele: ModeleActe) => FaitsActe {
  const lu = useReferentiel(isDemande);
  const annuaire = isDemande && lu.kind === "pret" ? lu.enVigueur.annuaire : undefined;
  return useMemo(() => (annuaire === undefined ? createFaits : (modele) => ({ ...createFaits(modele), annuaire })), [createFaits, annuaire]);
}

/** Every act of the library, then the templates of the company; those that make no sense now are not written. */
export function listActesProposes(createFaits: (modele: ModeleActe) => FaitsActe, societe: readonly ModeleCharge[]): readonly ActePropose[] {
  const propres = societe.map((charge): ActePropose => ({ ...examineActe(charge.acte, createFaits, charge), isSociete: true }));
  return [...propres, ...MODELES.map((modele) => examineActe(modele, createFaits))];
}

function examineActe(modele: ModeleActe, createFaits: (modele: ModeleActe) => FaitsActe, charge?: ModeleCharge): ActePropose {
  const faits = createFaits(modele);
  const obstacles = charge?.obstacle === undefined ? listObstacles(modele, faits) : [charge.obstacle];
  const manquees = obstacles.length > 0 ? [] : listVerifications(modele, redige(modele, faits, charge), faits).filter(({ isAcquise }) => !isAcquise);
  return { modele, obstacles, blocages: listBlocages(manquees).length, remarques: manquees.filter(({ niveau }) => niveau === "avertissement").length, raison: findRaison(modele, faits) };
}

/** Said of the act of the right courts; of both, as a doubt, while the debtor is not known as a merchant. */
function findRaison(modele: ModeleActe, faits: FaitsActe): string | undefined {
  const competent = findOrdreActe(modele, faits);
  if (competent === undefined || (competent.isSur && competent.ordre !== modele.ordre)) return undefined;
  return competent.isSur ? competent.motif : `à vérifier, ${competent.motif}`;
}

function redige(modele: ModeleActe, faits: FaitsActe, charge: ModeleCharge | undefined): ActeRedige {
  return charge === undefined ? renderActe(modele, faits) : renderActeSociete(charge.acte, faits, (contenus) => listBlocsRemplis(charge.gabarit, contenus));
}

export function renderActePret(modele: ModeleActe, createFaits: (modele: ModeleActe) => FaitsActe, papier: string | undefined): ActePret {
  const faits = createFaits(modele);
  const acte = redige(modele, faits, undefined);
  return { modele, redige: acte, verifications: listVerifications(modele, acte, faits), papier, empreinteModele: papier, write: async () => renderDocx(acte.document, await readFond(papier)) };
}

/** The same for a template of the company: it is its own paper. */
export function renderModelePret(charge: ModeleCharge, createFaits: (modele: ModeleActe) => FaitsActe): ActePret {
  const faits = createFaits(charge.acte);
  const acte = renderActeSociete(charge.acte, faits, (contenus) => listBlocsRemplis(charge.gabarit, contenus));
  return { modele: charge.acte, redige: acte, verifications: listVerifications(charge.acte, acte, faits), papier: undefined, empreinteModele: charge.empreinte, write: () => fillGabarit(charge.gabarit, acte.contenus, acte.document) };
}

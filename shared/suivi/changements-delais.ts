import type { Jour } from "../kernel/jour.ts";
import { INSECABLE } from "../kernel/texte.ts";
import { createFaitId, type Fait, type FaitBrouillon } from "../model/fait.ts";
import type { Contexte } from "./contexte.ts";
import { computeDelaisDossier, type DelaiSuivi } from "./delais-dossier.ts";
import { projectDossier } from "./projection.ts";

/** What a save changes in the delays of a dossier. */
export interface ChangementDelai {
  readonly id: string;
  readonly libelle: string;
  readonly kind: "nouveau" | "deplace" | "disparu" | "tenu";
  readonly avant?: Jour | undefined;
  readonly apres?: Jour | undefined;
  readonly delai: DelaiSuivi;
}

/** Old and new delays side by side, those that do not move left out. */
export function compareDelais(avant: readonly DelaiSuivi[], apres: readonly DelaiSuivi[]): readonly ChangementDelai[] {
  const anciens = new Map(avant.map((delai) => [delai.maillon.id, delai]));
  const nouveaux = new Set(apres.map(({ maillon }) => maillon.id));
  return [
    ...apres.flatMap((delai) => toChangement(anciens.get(delai.maillon.id), delai)),
    ...avant.filter(({ maillon }) => !nouveaux.has(maillon.id)).map((delai): ChangementDelai => ({ id: delai.maillon.id, libelle: delai.maillon.libelle, kind: "disparu", avant: delai.jour, delai })),
  ];
}

function toChangement(ancien: DelaiSuivi | undefined, delai: DelaiSuivi): readonly ChangementDelai[] {
  const { id, libelle } = delai.maillon;
  if (ancien === undefined) return [{ id, libelle, kind: "nouveau", apres: delai.jour, delai }];
  if (delai.maillon.etat.kind === "sans-objet") return ancien.maillon.etat.kind === "sans-objet" ? [] : [{ id, libelle, kind: "disparu", avant: ancien.jour, delai }];
  if (ancien.jour !== delai.jour) return [{ id, libelle, kind: "deplace", avant: ancien.jour, apres: delai.jour, delai }];
  return delai.etat === "tenu" && ancien.etat !== "tenu" ? [{ id, libelle, kind: "tenu", avant: ancien.jour, apres: delai.jour, delai }] : [];
}

/** What these drafts would change in the delays, before anything is written. */
export function previewChangements(faits: readonly Fait[], brouillons: readonly FaitBrouillon[], contexte: Contexte): readonly ChangementDelai[] {
  return compareDelais(computeDelaisAvec(faits, [], contexte), computeDelaisAvec(faits, brouillons, contexte));
}

/** Said wherever a désistement takes a hearing out of the calendar: whether the court keeps it is in no text that was read. */
export const RESERVE_AUDIENCE_ANNULEE = `À vérifier auprès du greffe${INSECABLE}: aucun texte relevé ne dit si la juridiction maintient l’audience après un désistement.`;

/** Hearings that these drafts of a désistement call off, to be shown beside the delays. */
export function listAudiencesAnnulees(brouillons: readonly FaitBrouillon[]): readonly { readonly id: string; readonly libelle: string; readonly kind: "annulee"; readonly avant: Jour; readonly reserve: string }[] {
  return brouillons.flatMap((brouillon) => {
    if (brouillon.type !== "audience" || brouillon.contenu.isAnnulee !== true) return [];
    const { audienceId, juridiction } = brouillon.contenu;
    return [{ id: audienceId, libelle: juridiction === undefined ? "Audience" : `Audience, ${juridiction}`, kind: "annulee" as const, avant: brouillon.dateFait, reserve: RESERVE_AUDIENCE_ANNULEE }];
  });
}

/** The delays of a dossier as these drafts would leave them. */
export function computeDelaisAvec(faits: readonly Fait[], brouillons: readonly FaitBrouillon[], { aujourdhui, baremes, territoire }: Contexte): readonly DelaiSuivi[] {
  const dossier = projectDossier([...faits, ...brouillons.map((brouillon, rang) => toFait(brouillon, rang, faits))]);
  return dossier === undefined ? [] : computeDelaisDossier(dossier, aujourdhui, baremes, territoire).delais;
}

/** Written last, under an identifier that no post gives. */
function toFait(brouillon: FaitBrouillon, rang: number, faits: readonly Fait[]): Fait {
  const mur = faits.reduce((dernier, { horloge }) => Math.max(dernier, horloge[0]), 0) + 1;
  const id = createFaitId({ poste: "apercu", incarnation: "apercu", sequence: rang + 1 });
  // The registry ties the content to its type, and the draft was written under it.
  return { ...brouillon, id, lot: createFaitId({ poste: "apercu", incarnation: "apercu", sequence: 1 }), horloge: [mur, rang], par: "", v: 1 } as Fait;
}

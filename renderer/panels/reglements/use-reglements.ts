import { useEffect, useRef } from "react";
import type { CorrespondanceConnue } from "#shared/imports/echeancier-entete.ts";
import type { LectureReleves } from "#shared/imports/lecture-releves.ts";
import type { LectureRefus } from "#shared/imports/lecture.ts";
import { createRapprochement } from "#shared/imports/rapprochement-releve.ts";
import { createAttentes } from "#shared/imports/rapprochement-attente.ts";
import type { Decision, Decisions } from "#shared/imports/rapprochement-decision.ts";
import { createFaitsRapprochement, type FaitsRapprochement, type MouvementEnAttente } from "#shared/imports/rapprochement-faits.ts";
import type { Encours, Proposition } from "#shared/imports/rapprochement-modele.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import type { Montant } from "#shared/kernel/montant.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { openRoute } from "../../app/routes.ts";
import { readCorrespondances } from "../../db/connus.ts";
import { type EncoursLu, readEncours, readMouvements } from "../../db/encours.ts";
import { addPiece, isEchec } from "../../db/pieces.ts";
import type { Portefeuille } from "../../db/portefeuille.ts";
import { takeReleveDepose } from "../../db/releve-depose.ts";
import { createId } from "../../hooks/create-id.ts";
import { showEchec } from "../../hooks/notices.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useReception } from "../../hooks/use-reception.ts";
import { createTenues, type Tenue, useTenue } from "../../hooks/use-tenue.ts";
import { type ProgressionImport, readFichier } from "../../workers/import-client.ts";

/** What a review stands on; nothing is written before « Enregistrer ». */
export interface Revue {
  readonly kind: "revue";
  /** Absent: only movements left for later are reviewed. */
  readonly source?: { readonly lecture: LectureReleves; readonly empreinte: string; readonly fichier: File; /** What was said of its columns. */ readonly appris?: CorrespondanceConnue | undefined } | undefined;
  readonly encours: Encours;
  /** What a dossier owes on a day. */
  readonly findSolde: (dossierId: string, jour: Jour) => Montant | undefined;
  /** What a payment would pay of what a title orders. */
  readonly previewImputation: EncoursLu["previewImputation"];
  readonly propositions: readonly Proposition[];
  readonly attentes: ReadonlyMap<string, MouvementEnAttente>;
  readonly decisions: Decisions;
}

export type EtatReglements =
  | { readonly kind: "attente"; readonly motif?: string | undefined }
  | { readonly kind: "lecture"; readonly nom: string; readonly progression?: ProgressionImport | undefined }
  | { readonly kind: "rapprochement"; readonly fait: number; readonly total: number }
  | Revue
  | { readonly kind: "fini"; readonly bilan: FaitsRapprochement };

export interface Reglements {
  readonly etat: EtatReglements;
  readonly readFile: (fichier: File) => Promise<void>;
  readonly reviewAttentes: () => Promise<void>;
  readonly interrupt: () => void;
  readonly restart: () => void;
  readonly decide: (id: string, decision: Decision) => void;
  readonly write: () => Promise<void>;
  /** Of a table under review: says again what its columns mean. */
  readonly correctColonnes?: (() => void) | undefined;
}

/** Payments placed between two breaths of the window. */
const PORTION = 400;

export function useReglements(): Reglements {
  const { portefeuille } = useContexte();
  const { etat, setEtat, tenue } = useTenue(findTenue(portefeuille));
  const match = useMatch(setEtat, tenue);
  const write = useWrite(setEtat);
  const { reception } = useReception();
  /** Columns are designated in one place, for lists and for statements. */
  const designate = (fichier: File, lecture: LectureRefus | LectureReleves) => {
    setEtat({ kind: "attente" });
    reception.choose(reception.put(fichier, { kind: "lu", lecture }), "colonnes");
    openRoute({ panneau: "import" });
  };
  const source = etat.kind === "revue" ? etat.source : undefined;
  const reviewAttentes = async () => {
    const { lecture, origines } = createAttentes(await readMouvements(portefeuille));
    await match(undefined, lecture, origines);
  };
  useDepose(portefeuille, match);
  return {
    etat, reviewAttentes,
    correctColonnes: source?.lecture.extrait === undefined ? undefined : () => designate(source.fichier, source.lecture),
    readFile: async (fichier) => readReleve(fichier, await readCorrespondances(portefeuille), setEtat, tenue, match, designate),
    write: () => (etat.kind === "revue" ? write(etat) : Promise.resolve()),
    interrupt: () => tenue.arret?.abort(),
    restart: () => setEtat({ kind: "attente" }),
    decide: (id, decision) => tenue.etat.kind === "revue" && setEtat({ ...tenue.etat, decisions: new Map(tenue.etat.decisions).set(id, decision) }),
  };
}

type SetEtat = (etat: EtatReglements) => void;
type Match = (source: Revue["source"], lecture: Pick<LectureReleves, "releves" | "nature">, attentes: Revue["attentes"]) => Promise<void>;

/** Compares payments with the dossiers, a few hundred at a time, and can be interrupted. */
function useMatch(setEtat: SetEtat, tenue: Tenue<EtatReglements>): Match {
  const { portefeuille, baremes, aujourdhui } = useContexte();
  return async (source, lecture, attentes) => {
    const { signal } = (tenue.arret = new AbortController());
    setEtat({ kind: "rapprochement", fait: 0, total: 0 });
    const { encours, findSolde, previewImputation } = await readEncours(portefeuille, source?.lecture.format ?? "", { baremes, aujourdhui });
    const rapprochement = createRapprochement(lecture, encours, { createId, findSolde });
    for (let fait = 0; fait < rapprochement.total; ) {
      fait = rapprochement.advance(PORTION);
      if (signal.aborted) return setEtat({ kind: "attente", motif: "Le rapprochement a été interrompu. Rien n’est enregistré." });
      setEtat({ kind: "rapprochement", fait, total: rapprochement.total });
      await new Promise((resolve) => void setTimeout(resolve));
    }
    setEtat({ kind: "revue", source, encours, findSolde, previewImputation, propositions: rapprochement.list(), attentes, decisions: new Map() });
  };
}

async function readReleve(fichier: File, memoire: readonly CorrespondanceConnue[], setEtat: SetEtat, tenue: Tenue<EtatReglements>, match: Match, designate: (fichier: File, refus: LectureRefus) => void): Promise<void> {
  const { signal } = (tenue.arret = new AbortController());
  setEtat({ kind: "lecture", nom: fichier.name });
  const issue = await readFichier(fichier, { memoire }, { signal, onProgression: (progression) => setEtat({ kind: "lecture", nom: fichier.name, progression }) });
  const nom = `«\u00A0${fichier.name}\u00A0»`;
  if (issue.kind === "interrompu") return setEtat({ kind: "attente", motif: `La lecture de ${nom} a été interrompue. Rien n’est enregistré.` });
  if (issue.kind === "echec") return setEtat({ kind: "attente", motif: `${nom}\u00A0: ${issue.motif}` });
  const { lecture, empreinte = "" } = issue;
  if (lecture.kind === "refus" && lecture.tableau !== undefined) return designate(fichier, lecture);
  if (lecture.kind === "refus") return setEtat({ kind: "attente", motif: `${nom}\u00A0: ${lecture.motif}` });
  if (lecture.kind !== "releves") return setEtat({ kind: "attente", motif: `${nom} n’est pas un relevé bancaire\u00A0: déposez-le dans Import.` });
  await match({ lecture, empreinte, fichier }, lecture, AUCUNE);
}

function useWrite(setEtat: SetEtat): (revue: Revue) => Promise<void> {
  const { aujourdhui, portefeuille } = useContexte();
  const enregistrer = useEnregistrer();
  return async ({ source, propositions, decisions, encours, attentes }) => {
    const bilan = createFaitsRapprochement({ propositions, decisions, encours, fichier: source, attentes, au: aujourdhui, createId });
    if (bilan.brouillons.length === 0) return setEtat({ kind: "attente", motif: "Rien de nouveau\u00A0: tout ce que dit ce relevé est déjà enregistré." });
    // The statement itself is kept: each payment names it by its hash.
    const piece = source === undefined ? undefined : await addPiece(source.fichier);
    if (piece !== undefined && isEchec(piece)) return showEchec("Rien n’a été enregistré", `${piece.detail} Vos décisions sont toujours là.`);
    const lot = await enregistrer({ brouillons: [...bilan.brouillons, ...listAppris(source?.appris, portefeuille, aujourdhui)], annonce: formatBilan(bilan) });
    if (lot !== undefined) setEtat({ kind: "fini", bilan });
  };
}

/** The columns that the person designated, kept with the company: the next statement of that bank is read without asking. */
function listAppris(appris: CorrespondanceConnue | undefined, portefeuille: Portefeuille, dateFait: Jour): readonly FaitBrouillon[] {
  const [creancier] = portefeuille.read().creanciers;
  return appris === undefined || creancier === undefined ? [] : [{ sujet: createSujetId("creancier", creancier.id), type: "correspondance", dateFait, remplace: [], contenu: appris }];
}

const AUCUNE: Revue["attentes"] = new Map();

/** « 3 règlements affectés, 4 800,00 € ; 1 retour ». */
export function formatBilan({ reglements, rejets, total }: FaitsRapprochement): string {
  const parts = [
    ...(reglements > 0 ? [`${formatNombreDe(reglements, "règlement affecté", "règlements affectés")}, ${formatMontant(total)}`] : []),
    ...(rejets > 0 ? [formatNombreDe(rejets, "retour", "retours")] : []),
  ];
  return parts.length === 0 ? "Décisions enregistrées" : parts.join(" ; ");
}

/** A file read on another screen is reviewed as soon as this one is shown. */
function useDepose(portefeuille: Portefeuille, match: Match): void {
  const derniere = useRef(match);
  derniere.current = match;
  useEffect(() => {
    const depose = takeReleveDepose(portefeuille);
    if (depose !== undefined) void derniere.current(depose, depose.lecture, AUCUNE);
  }, [portefeuille]);
}

const findTenue = createTenues<EtatReglements>({ kind: "attente" });

import { formatHeure } from "../kernel/format-heure.ts";
import { formatJour, formatJourLong } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import type { Resultat } from "../kernel/resultat.ts";
import { formatSanction } from "../kernel/sanction.ts";
import { foldTexte, INSECABLE } from "../kernel/texte.ts";
import type { Audience, Dossier, Piece } from "../model/dossier.ts";
import type { Decompte } from "../regles/decompte/decompte.ts";
import { computeDecompteDossier } from "../suivi/decompte-dossier.ts";
import { LIBELLES_ISSUE } from "../suivi/libelles.ts";
import type { VueDossier } from "../suivi/vue-dossier.ts";
import { type Bloc, type DocumentRedige, type Feuille, type Fragment, fragment } from "../word/bloc.ts";
import { createFeuillesDecompte } from "./classeur-decompte.ts";
import type { CommunEnvoi, DocumentEnvoi } from "./envoi-avocat.ts";
import { createFaitsActe } from "./faits-acte.ts";
import { gras, paragraphe } from "./fragments.ts";
import { BORDEREAU_PIECES } from "./modeles/bordereau-pieces.ts";
import { CHRONOLOGIE } from "./modeles/chronologie.ts";
import { DECOMPTE } from "./modeles/decompte.ts";
import { renderActe } from "./redaction.ts";
import { listReponsesConnues } from "./reponses.ts";
import { listObstacles } from "./verifications/liste.ts";

/** What one takes to a hearing, before it is written: the sheet first, then what it rests on. */
export interface DossierAudience {
  readonly documents: readonly DocumentEnvoi[];
  readonly classeurs: readonly { readonly nom: string; readonly feuilles: readonly Feuille[] }[];
  /** The last conclusions among the pièces, put apart in the archive. */
  readonly conclusions: Piece | undefined;
  /** What could not be written, and why, in French. */
  readonly absents: readonly string[];
}

const ANNEXES = [["2-decompte.docx", DECOMPTE], ["3-bordereau.docx", BORDEREAU_PIECES], ["4-chronologie.docx", CHRONOLOGIE]] as const;

/**
 * The pack of a hearing, its statement stopped on that very day. An act that lacks something stays out, and is named; past the last
 * known rate there is no statement: nothing is extrapolated.
 */
export function createDossierAudience(vue: VueDossier, audience: Audience, commun: CommunEnvoi): DossierAudience {
  const decompte = computeDecompteDossier(vue.dossier, vue.debiteur, audience.dateFait, commun.baremes);
  const auJour: VueDossier = { ...vue, decompte };
  const conclusions = findConclusions(vue.dossier);
  const annexes = ANNEXES.map(([nom, modele]) => {
    const faits = createFaitsActe(auJour, modele, { ...commun, reponses: listReponsesConnues(vue.dossier) });
    return { nom, titre: modele.titre, document: renderActe(modele, faits).document, motif: listObstacles(modele, faits)[0] };
  });
  const absents = [...listSansDecompte(decompte, audience), ...annexes.filter(({ nom, motif }) => motif !== undefined && !(decompte.kind !== "calcule" && nom.startsWith("2-"))).map(({ titre, motif }) => `${titre}${INSECABLE}: ${motif}`), ...(conclusions === undefined ? ["Conclusions\u00A0: aucune parmi les pièces."] : [])];
  const feuilles = createFeuillesDecompte({ dossier: vue.dossier, decompte });
  return {
    documents: [{ nom: "1-fiche-audience.docx", document: renderFiche({ vue, audience, decompte, conclusions, absents }, commun) }, ...annexes.filter(({ motif }) => motif === undefined).map(({ nom, document }) => ({ nom, document }))],
    classeurs: feuilles.length === 0 ? [] : [{ nom: "2-decompte.xlsx", feuilles }],
    conclusions, absents,
  };
}

function listSansDecompte(decompte: Resultat<Decompte>, { dateFait }: Audience): readonly string[] {
  if (decompte.kind === "calcule") return [];
  return [`Décompte au ${formatJour(dateFait)}${INSECABLE}: ${decompte.kind === "incomplet" ? `il manque ${decompte.manquants[0]}` : decompte.motif}`];
}

/** The last pièce whose name says conclusions, ours or theirs. */
export function findConclusions({ pieces }: Pick<Dossier, "pieces">): Piece | undefined {
  const trouvees = pieces.filter(({ nom, intitule }) => /\bconclusions?\b/.test(foldTexte(`${intitule ?? ""} ${nom}`).replace(/[_.-]+/g, " ")));
  return trouvees.toSorted((a, b) => ((a.datePiece ?? a.dateFait) < (b.datePiece ?? b.dateFait) ? -1 : 1)).at(-1);
}

interface Fiche extends Pick<DossierAudience, "conclusions" | "absents"> {
  readonly vue: VueDossier;
  readonly audience: Audience;
  readonly decompte: Resultat<Decompte>;
}

function renderFiche(fiche: Fiche, { aujourdhui, logo }: CommunEnvoi): DocumentRedige {
  const { vue: { dossier, creancier, debiteur }, audience } = fiche;
  const parties = `${creancier?.denomination ?? "Créancier"} c/ ${debiteur?.nom ?? "débiteur"}`;
  return {
    titre: `Fiche d’audience, ${parties}`, sujet: `Audience du ${formatJourLong(audience.dateFait)}`, auteur: creancier?.denomination ?? "Service contentieux", reference: `${dossier.reference}, interne`, date: aujourdhui, logo,
    blocs: [
      { kind: "titre", niveau: 0, texte: "Fiche d’audience" },
      { kind: "paragraphe", style: "sous-titre", texte: [{ texte: `${parties}, réf. ${dossier.reference}` }] },
      renderAudience(fiche),
      { kind: "titre", niveau: 1, texte: "Ce qui est demandé" },
      ...renderSommes(fiche),
      { kind: "titre", niveau: 1, texte: "Où en est la procédure" },
      ...renderProcedure(fiche),
      { kind: "titre", niveau: 1, texte: "Ce qui est joint" },
      ...renderJoint(fiche),
      { kind: "titre", niveau: 1, texte: "Issue" },
      paragraphe("☐ Renvoi au ……………  ☐ Délibéré au ……………  ☐ Jugement  ☐ Radiation  ☐ Désistement"),
      paragraphe("Observations\u00A0: …………………………………………………………………………………………"),
    ],
  };
}

function renderAudience({ audience: { dateFait, heure, juridiction, chambre, salle, numeroRg, avocat, objet }, vue: { dossier } }: Fiche): Bloc {
  const lignes: readonly (readonly [string, string | undefined])[] = [
    ["Jour", `${formatJourLong(dateFait)}${heure === undefined ? "" : ` à ${formatHeure(heure)}`}`],
    ["Juridiction", [juridiction, chambre, salle === undefined ? undefined : `salle ${salle}`].filter((mot) => mot !== undefined).join(", ") || undefined],
    ["Numéro RG", numeroRg], ["Objet", objet], ["Qui s’y rend", avocat ?? dossier.gestionnaire],
  ];
  return {
    kind: "tableau", style: "fiche", legende: "L’audience", colonnes: [{ titre: "Rubrique", largeur: 30 }, { titre: "Contenu", largeur: 70 }],
    lignes: lignes.map(([libelle, valeur]) => ({ cellules: [fragment(libelle), valeur === undefined ? fragment("à compléter") : [gras(valeur)]] })),
  };
}

function renderSommes({ decompte, audience }: Fiche): readonly Bloc[] {
  if (decompte.kind !== "calcule") return [paragraphe(`Aucun décompte au ${formatJourLong(audience.dateFait)}\u00A0: ${decompte.kind === "incomplet" ? `il manque ${decompte.manquants.join(", ")}` : decompte.motif}`)];
  const { total, interetsParJour, arreteAu } = decompte.valeur;
  return [paragraphe("Total dû au ", gras(formatJourLong(arreteAu)), " : ", gras(formatMontant(total)), `, puis ${formatMontant(interetsParJour)} par jour. Détail dans le décompte joint.`)];
}

/** Where it stands, what came out of the hearings before, what is still to be kept. */
function renderProcedure({ vue: { dossier, delais }, audience }: Fiche): readonly Bloc[] {
  const etat = delais.poursuites.find(({ poursuite }) => poursuite.poursuiteId === audience.poursuiteId);
  const passees = dossier.audiences.filter(({ audienceId, poursuiteId, dateFait }) => audienceId !== audience.audienceId && poursuiteId === audience.poursuiteId && dateFait < audience.dateFait);
  const points: readonly (readonly Fragment[])[] = [
    ...passees.map(({ audienceId, dateFait }) => {
      const issue = dossier.issues.findLast((connue) => connue.audienceId === audienceId);
      return fragment(`Audience du ${formatJour(dateFait)}${INSECABLE}: ${issue === undefined ? "issue non notée" : `${LIBELLES_ISSUE[issue.issue].toLowerCase()}${issue.au === undefined ? "" : ` au ${formatJour(issue.au)}`}`}.`);
    }),
    ...delais.delais.filter(({ etat: sien, poursuiteId }) => sien === "a-tenir" && poursuiteId === audience.poursuiteId).map(({ maillon, jour }) => fragment(`${maillon.libelle}, au plus tard le ${formatJour(jour)}${maillon.sanction === "aucune" ? "" : ` (${formatSanction(maillon.sanction)})`}.`)),
  ];
  return [paragraphe(etat === undefined ? "L’audience n’est rattachée à aucune procédure." : `${etat.procedure.titre}${INSECABLE}: ${etat.etat.toLowerCase()}.`), ...(points.length === 0 ? [] : [{ kind: "liste", marque: "tiret", points } as const])];
}

function renderJoint({ conclusions, absents, vue: { dossier } }: Fiche): readonly Bloc[] {
  const points = [
    `Les pièces du bordereau (${dossier.pieces.length}), dans le dossier «${INSECABLE}pieces${INSECABLE}» de l’archive.`,
    ...(conclusions === undefined ? [] : [`Dernières conclusions${INSECABLE}: ${conclusions.intitule ?? conclusions.nom}${conclusions.datePiece === undefined ? "" : ` du ${formatJour(conclusions.datePiece)}`}.`]),
    ...absents.map((phrase) => `Absent${INSECABLE}: ${phrase}`),
  ];
  return [{ kind: "liste", marque: "tiret", points: points.map((point) => fragment(point)) }];
}

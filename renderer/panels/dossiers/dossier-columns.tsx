import { IconAlertTriangle, IconGitFork, IconClock, IconGavel, IconHourglass, IconMoonStars } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { KindProchaine, LigneDossier } from "#shared/model/ligne-dossier.ts";
import { LIBELLES_PROCHAINE, LIBELLES_VERDICT } from "#shared/suivi/libelles.ts";
import { type ColonneListe, formatValeur, type KindColonne } from "#shared/suivi/liste/colonnes.ts";
import type { Presentation } from "#shared/suivi/liste/vues.ts";
import type { Colonne } from "../../components/data-table-columns.ts";
import { Etat } from "../../components/Etat.tsx";
import { Initiales } from "../../components/Page.tsx";

interface Jours {
  readonly aujourdhui: Jour;
  /** Last day of the alert period: what falls before it is amber. */
  readonly alerteLe: Jour | undefined;
}

/** The columns that the view shows, in its order and at its widths. */
export function createColonnes(colonnes: readonly ColonneListe[], { colonnes: montrees, largeurs }: Presentation, jours: Jours): readonly Colonne<LigneDossier>[] {
  return montrees.flatMap((id): readonly Colonne<LigneDossier>[] => {
    const colonne = colonnes.find((candidate) => candidate.id === id);
    if (colonne === undefined) return [];
    const { titre, kind } = colonne;
    const choisie = largeurs[id];
    const isNombre = kind === "montant" || kind === "nombre";
    return [{
      id, titre: ENTETES[id] ?? titre, largeur: choisie === undefined ? (LARGEURS[id] ?? LARGEURS_USUELLES[kind]) : `${choisie}px`, isNombre, isTriable: true, isDecroissantDabord: isNombre, isFixe: id === "debiteur",
      cellule: CELLULES[id]?.(jours) ?? ((ligne) => <Simple colonne={colonne} ligne={ligne} />),
    }];
  });
}

const ENTETES: Readonly<Record<string, string | undefined>> = { gestionnaire: "Gest." };
const LARGEURS_USUELLES = { texte: "minmax(100px, 1fr)", montant: "minmax(104px, 0.6fr)", nombre: "80px", jour: "96px" } as const;
const LARGEURS: Readonly<Record<string, string | undefined>> = {
  debiteur: "minmax(190px, 3fr)", reference: "minmax(76px, 0.6fr)", etape: "minmax(72px, 0.6fr)", solde: "minmax(118px, 0.6fr)", retard: "56px", verdict: "minmax(68px, 0.6fr)", prochaine: "minmax(188px, 0.8fr)",
  agir: "112px", gestionnaire: "36px", interetsParJour: "112px", relance: "112px", creances: "64px", siren: "96px",
};

/** Columns that say more than their value. */
const CELLULES: Readonly<Record<string, ((jours: Jours) => (ligne: LigneDossier) => ReactNode) | undefined>> = {
  debiteur: () => (ligne) => <Debiteur ligne={ligne} />,
  reference: () => ({ reference }) => <span className="tn ink3">{reference}</span>,
  solde: () => (ligne) => <Solde ligne={ligne} />,
  verdict: () => ({ verdict }) => <Verdict verdict={verdict} />,
  prochaine: (jours) => (ligne) => <Prochaine ligne={ligne} jours={jours} />,
  agir: (jours) => ({ agirAuPlusTard }) => <Agir le={agirAuPlusTard} jours={jours} />,
  gestionnaire: () => ({ gestionnaire }) => (gestionnaire === undefined ? <Absent /> : <Initiales nom={gestionnaire} isPetit />),
};

function Simple({ colonne, ligne }: { readonly colonne: ColonneListe; readonly ligne: LigneDossier }) {
  const valeur = colonne.read(ligne);
  if (valeur === undefined) return <Absent />;
  if (colonne.kind === "montant") return <span className="tn ink">{formatMontantNu(montant(Number(valeur)))}</span>;
  const texte = formatValeur(colonne, valeur);
  return colonne.kind === "texte" ? <span title={texte}>{texte}</span> : <span className="tn">{texte}</span>;
}

function Absent() {
  return <span className="ink3">—</span>;
}

function Debiteur({ ligne: { debiteur, hasConflit, reporteAu } }: { readonly ligne: LigneDossier }) {
  return (
    <span className="dos-nom">
      <bdi className="med cut dos-debiteur" title={debiteur}>{debiteur}</bdi>
      {reporteAu !== undefined && <span className="ink3 t12 st" title={`Remis au ${formatJour(reporteAu)}`}><IconMoonStars size={12} stroke={2} aria-hidden="true" />{formatJour(reporteAu).slice(0, 5)}</span>}
      {hasConflit && <span className="conflict t12 st"><IconGitFork size={12} stroke={2.25} aria-hidden="true" />conflit</span>}
    </span>
  );
}

/** The balance of the day; a sign says that something in it is to be verified, the preview says what. */
function Solde({ ligne: { solde, hasAVerifier } }: { readonly ligne: LigneDossier }) {
  return (
    <span className="ink med">
      {hasAVerifier && <span className="soon dos-signe" role="img" aria-label="à vérifier" title="À vérifier : une échéance ou une qualité n’est pas sûre"><IconAlertTriangle size={12} stroke={2.25} aria-hidden="true" /></span>}
      {formatMontantNu(solde)}
    </span>
  );
}

function Verdict({ verdict }: { readonly verdict: LigneDossier["verdict"] }) {
  if (verdict === undefined) return <Absent />;
  return <span className={verdict === "contestee" ? "soon" : "ink2"}>{LIBELLES_VERDICT[verdict]}</span>;
}

const ICONES = { prescription: IconHourglass, delai: IconClock, audience: IconGavel, retour: IconHourglass } as const satisfies Record<KindProchaine, unknown>;

/** Day and word of what falls due next: red once passed, amber within the alert period for a right, within a week for the rest. */
function Prochaine({ ligne: { prochaineLe, prochaineKind, delais }, jours }: { readonly ligne: LigneDossier; readonly jours: Jours }) {
  if (prochaineLe === undefined || prochaineKind === undefined) return <Absent />;
  const ton = findTon(prochaineLe, prochaineKind, jours);
  const Icone = ton === "late" ? IconAlertTriangle : ICONES[prochaineKind];
  const mot = prochaineKind === "delai" ? (delais?.find(({ jour }) => jour === prochaineLe)?.libelle ?? LIBELLES_PROCHAINE.delai) : LIBELLES_PROCHAINE[prochaineKind];
  return <span className={`dos-prochaine-ligne ${ton}`} title={mot}><span className="tn">{formatJour(prochaineLe)}</span><Icone size={14} stroke={1.75} aria-hidden="true" /><span className="cut">{mot}{ton === "late" && <span className="vh"> passé</span>}</span></span>;
}

function findTon(le: Jour, kind: KindProchaine, { aujourdhui, alerteLe }: Jours): "late" | "soon" | "ink" {
  if (le < aujourdhui) return "late";
  if (kind === "audience" || kind === "retour") return "ink";
  return alerteLe !== undefined && le <= alerteLe ? "soon" : "ink";
}

/** The last useful day before prescription, prudent theory. */
export function Agir({ le, jours: { aujourdhui, alerteLe } }: { readonly le: Jour | undefined; readonly jours: Jours }) {
  if (le === undefined) return <Absent />;
  const texte = <span className="tn">{formatJour(le)}</span>;
  if (le < aujourdhui) return <Etat ton="late"><span title="Jour passé">{texte}<span className="vh"> passé</span></span></Etat>;
  return alerteLe !== undefined && le <= alerteLe ? <Etat ton="soon">{texte}</Etat> : <span className="ink">{texte}</span>;
}

/** A sum as the heading of a group shows it. */
export function formatSomme(kind: KindColonne, somme: number): string {
  return kind === "montant" ? formatMontantNu(montant(somme)) : formatValeur({ kind }, somme);
}

/** Every column with the width that it takes, for the chooser. */
export function listLargeurs(colonnes: readonly ColonneListe[], { largeurs }: Presentation): readonly { readonly id: string; readonly titre: string; readonly largeur: number; readonly isFixe: boolean }[] {
  return colonnes.map(({ id, titre, kind }) => ({ id, titre, isFixe: id === "debiteur", largeur: largeurs[id] ?? Number(/\d+/.exec(LARGEURS[id] ?? LARGEURS_USUELLES[kind])?.[0] ?? 0) }));
}

import { formatJour, formatJourLong } from "../kernel/format-jour.ts";
import { formatMontant, formatMontantNu, formatTaux } from "../kernel/format-montant.ts";
import { addJours, type Jour } from "../kernel/jour.ts";
import { type Montant, montant, MONTANT_NUL, subtractMontant, sumMontants } from "../kernel/montant.ts";
import type { Resultat } from "../kernel/resultat.ts";
import { capitalize, formatListe } from "../kernel/texte.ts";
import { formatFacture, formatNomCreance } from "../suivi/libelles.ts";
import { readTitreDecompte } from "../suivi/titre-decompte.ts";
import type { Decompte, Imputation, RegimeTaux, Segment } from "../regles/decompte/decompte.ts";
import type { Bloc, Fragment, LigneTableau } from "../word/bloc.ts";
import { replaceNoms } from "./bloc-justification.ts";
import { formatCitation, listNumerosCreance } from "./citation.ts";
import { renderManque } from "./champs.ts";
import { type CreanceDecomptee, listCreancesDecomptees } from "./controle-decompte.ts";
import type { FaitsTransmission } from "./faits-transmission.ts";
import { formatReferences, gras, paragraphe } from "./fragments.ts";

/** The statement: what is owed in all, then line by line for each claim. Where it is not computed, no figure is printed. */
export function renderDecompte(faits: FaitsTransmission): readonly Bloc[] {
  const { decompte } = faits;
  if (decompte.kind !== "calcule") return [renderRefus(decompte)];
  const { valeur, justification } = decompte;
  const noms = createNomsObjets(faits);
  return [
    ...renderAvertissements(justification.avertissements.map((texte) => replaceNoms(texte, noms))),
    ...renderRecapitulatif(faits, valeur),
    { kind: "titre", niveau: 2, texte: "Détail, créance par créance" },
    paragraphe("Le calcul de chaque période, les règles et les taux lus sont à l’", [{ texte: "annexe de calcul", renvoi: "annexe" }], ". Un règlement éteint d’abord les intérêts, puis le principal (article 1343-1 du code civil)."),
    ...listCreancesDecomptees(faits, valeur).flatMap((decomptee, rang) => renderDetail(decomptee, rang + 1, faits)),
  ];
}

function renderAvertissements(avertissements: readonly string[]): readonly Bloc[] {
  return avertissements.length === 0 ? [] : [{ kind: "encadre", ton: "alerte", texte: [{ texte: avertissements.join("\n") }] }];
}

/** « 34 607,98 € au 21 novembre 2026 », or what is missing: never an invented figure. */
export function formatEtatDecompte(decompte: Resultat<Decompte>): readonly Fragment[] {
  switch (decompte.kind) {
    case "calcule":
      return [gras(formatMontant(decompte.valeur.total)), { texte: `, décompte arrêté au ${formatJourLong(decompte.valeur.arreteAu)}` }];
    case "incomplet":
      return [renderManque(`décompte, il manque ${formatListe(decompte.manquants)}`)];
    case "inapplicable":
      return [{ texte: `décompte non produit\u00A0: ${decompte.motif}` }];
  }
}

/** Names of the claims in the sentences of the rules. */
export function createNomsObjets({ dossier }: Pick<FaitsTransmission, "dossier">): ReadonlyMap<string, string> {
  return new Map(dossier.creances.map(({ creanceId, numero }) => [creanceId, formatFacture(numero)]));
}

/** Why there is no statement: no figure stands in its place. */
export function renderRefus(decompte: Exclude<Resultat<Decompte>, { readonly kind: "calcule" }>): Bloc {
  if (decompte.kind === "incomplet") return { kind: "encadre", ton: "alerte", texte: [gras("Décompte non calculé. "), { texte: `Il manque\u00A0: ${formatListe(decompte.manquants)}. Aucun chiffre n’est avancé à sa place.` }] };
  return { kind: "encadre", ton: "alerte", texte: [gras("Décompte non produit. "), { texte: `${decompte.motif} (${formatReferences(decompte.references)}) Aucun chiffre n’est avancé à sa place.` }] };
}

/** What is owed, item by item, with its total and the interest of one more day. */
export function renderRecapitulatif(faits: FaitsTransmission, decompte: Decompte): readonly Bloc[] {
  const { principalRestant, interetsRestants, indemnitesRestantes, tropPercu, total, arreteAu, interetsParJour } = decompte;
  const interets = findLibelleInterets(faits);
  const titre = findTitre(faits, decompte);
  const arret = findArretInterets(decompte);
  const lignes: readonly (readonly [string, string, Montant])[] = [
    [`Principal restant dû, ${titre === undefined ? "avoirs et règlements déduits" : "règlements déduits"}`, titre ?? "factures", principalRestant],
    ...(interetsRestants > 0 ? [[`${interets.libelle} ${arret === undefined ? "au" : "jusqu’au"} ${formatJour(arret ?? arreteAu)}`, interets.fondement, interetsRestants] as const] : []),
    ...(indemnitesRestantes > 0 ? [[formatIndemnites(decompte), "articles L. 441-10, II, et D. 441-5 du code de commerce", indemnitesRestantes] as const] : []),
    ...decompte.creances.filter(({ condamnation, principalRestant: reste }) => condamnation === "article-700" && reste > 0).map(({ principalRestant: reste }) => ["Article 700", "somme allouée par la décision", reste] as const),
    ...decompte.frais.filter(({ reste }) => reste > 0).map(({ libelle, references, reste }) => [libelle, formatReferences(references), reste] as const),
  ];
  return [
    {
      kind: "tableau",
      legende: "Récapitulatif du décompte",
      colonnes: [{ titre: "Poste", largeur: 46 }, { titre: "Fondement", largeur: 36 }, { titre: "Montant", largeur: 18, alignement: "droite" }],
      lignes: [
        ...lignes.map(([poste, fondement, somme]): LigneTableau => ({ cellules: [[{ texte: poste }], [{ texte: fondement }], [{ texte: formatMontant(somme) }]] })),
        { style: "total", cellules: [[{ texte: `Total dû au ${formatJour(arreteAu)}` }], [], [{ texte: formatMontant(total) }]] },
      ],
    },
    paragraphe(`Décompte arrêté au ${formatJourLong(arreteAu)}\u00A0; intérêt journalier à compter du ${formatJourLong(addJours(arreteAu, 1))}\u00A0: `, gras(formatMontant(interetsParJour)), arret === undefined ? "." : `, les intérêts ne courent plus depuis le ${formatJourLong(addJours(arret, 1))}.`),
    ...(tropPercu > 0 ? [paragraphe(`Trop-perçu, que rien n’absorbe et qui n’est pas déduit du total\u00A0: ${formatMontant(tropPercu)}.`)] : []),
  ];
}

/** « jugement du 04/05/2026 », when its sums take the place of every invoice. */
function findTitre(faits: FaitsTransmission, decompte: Decompte): string | undefined {
  const comptees = listCreancesDecomptees(faits, decompte).filter(({ ligne }) => ligne.condamnation !== "article-700");
  const [premiere] = comptees;
  return premiere !== undefined && comptees.every(({ ligne }) => ligne.condamnation === "principal") ? premiere.creance.numero.replace("principal, ", "") : undefined;
}

/** Last day that bore interest, when none runs any more: an opening judgment, or a principal that is paid. */
function findArretInterets({ creances, interetsParJour, arreteAu }: Decompte): Jour | undefined {
  const dernier = creances.flatMap(({ segments }) => segments.map(({ au }) => au)).toSorted().at(-1);
  return interetsParJour > 0 || dernier === undefined || dernier >= arreteAu ? undefined : dernier;
}

/** « Indemnité forfaitaire de recouvrement (3 × 40,00 €) » when each claim bears the same. */
function formatIndemnites({ creances }: Decompte): string {
  const dues = creances.map(({ indemniteRestante }) => indemniteRestante).filter((due) => due > 0);
  const [premiere] = dues;
  const detail = premiere !== undefined && dues.every((due) => due === premiere) ? ` (${dues.length} × ${formatMontant(premiere)})` : "";
  return `Indemnité forfaitaire de recouvrement${detail}`;
}

const LIBELLES_INTERETS: Readonly<Record<RegimeTaux["regime"], { readonly libelle: string; readonly fondement: string }>> = {
  "l441-10-defaut": { libelle: "Pénalités de retard", fondement: "article L. 441-10, II, du code de commerce" },
  conventionnel: { libelle: "Intérêts au taux convenu", fondement: "taux convenu entre les parties" },
  legal: { libelle: "Intérêts au taux légal", fondement: "articles 1231-6 et 1344-1 du code civil" },
  "commande-publique": { libelle: "Intérêts moratoires", fondement: "article 8 du décret n° 2013-269 du 29 mars 2013" },
};

/** One name when every claim bears the same kind of interest. */
export function findLibelleInterets(faits: Pick<FaitsTransmission, "dossier" | "debiteur" | "aujourdhui">): { readonly libelle: string; readonly fondement: string } {
  const regime = findRegimeTaux(faits);
  return regime === "mixte" ? { libelle: "Intérêts de retard", fondement: "selon le régime de chaque créance, en annexe" } : LIBELLES_INTERETS[regime];
}

/** The kind of interest that every claim bears; without a stated one, the kind that the debtor's quality gives. */
export function findRegimeTaux({ dossier, debiteur, aujourdhui }: Pick<FaitsTransmission, "dossier" | "debiteur" | "aujourdhui">): RegimeTaux["regime"] | "mixte" {
  const defaut = debiteur?.qualite === "consommateur" ? "legal" : "l441-10-defaut";
  const { creances } = readTitreDecompte(dossier, aujourdhui).dossier;
  const [regime = defaut, ...autres] = new Set(creances.filter(({ condamnation }) => condamnation?.poste !== "article-700").map(({ taux }) => taux?.regime ?? defaut));
  return autres.length > 0 ? "mixte" : regime;
}

interface Mouvement {
  readonly date: Jour;
  /** Interest of a period comes before the payment of its last day. */
  readonly ordre: number;
  readonly ligne: LigneTableau;
}

function renderDetail({ creance, ligne, indemnite }: CreanceDecomptee, rang: number, { dossier }: FaitsTransmission): readonly Bloc[] {
  const mouvements: readonly Mouvement[] = [
    ...ligne.segments.map((segment) => ({ date: segment.au, ordre: 0, ligne: renderSegment(segment) })),
    ...ligne.imputations.map((imputation) => ({ date: imputation.date, ordre: 1, ligne: renderImputation(imputation, creance.creanceId, dossier) })),
  ].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.ordre - b.ordre));
  const reste = sumMontants([ligne.principalRestant, ligne.interetsRestants, ligne.indemniteRestante]);
  return [
    { kind: "titre", niveau: 3, texte: `${rang}° ${capitalize(formatNomCreance(creance))}` },
    paragraphe(formatDepart(creance), formatCitation(listNumerosCreance(creance.creanceId, dossier), dossier), "."),
    {
      kind: "tableau",
      legende: formatLegende(creance),
      colonnes: [
        { titre: "Opération", largeur: 41 }, { titre: "Base (€)", largeur: 15, alignement: "droite" }, { titre: "Taux annuel", largeur: 14, alignement: "droite" },
        { titre: "Jours", largeur: 10, alignement: "droite" }, { titre: "Montant (€)", largeur: 20, alignement: "droite" },
      ],
      lignes: [
        createLigne(creance.condamnation === undefined ? "Principal toutes taxes comprises" : "Somme que le titre ordonne de payer", creance.montantTtc),
        ...(ligne.interetsAcquis === undefined ? [] : [createLigne("Intérêts liquidés par le titre", ligne.interetsAcquis)]),
        ...mouvements.map((mouvement) => mouvement.ligne),
        ...(indemnite > 0 ? [createLigne("Indemnité forfaitaire de recouvrement", indemnite)] : []),
        { style: "total", cellules: [[{ texte: "Reste dû" }], [], [], [], [{ texte: formatMontantNu(reste) }]] },
      ],
    },
  ];
}

/** Title of the table of one claim, by which the reading back finds it. */
export function formatLegende(creance: CreanceDecomptee["creance"]): string {
  return creance.condamnation === undefined ? `Décompte de la facture n° ${creance.numero}` : `Décompte\u00A0: ${creance.numero}`;
}

function formatDepart({ dateFacture, echeance, condamnation }: CreanceDecomptee["creance"]): string {
  if (condamnation !== undefined) return `Intérêts à compter du ${formatJourLong(condamnation.interetsDu)}, d’après le titre`;
  const date = dateFacture === undefined ? "Facture" : `Facture du ${formatJourLong(dateFacture)}`;
  return echeance === undefined ? date : `${date}, exigible le ${formatJourLong(echeance)}`;
}

function createLigne(libelle: string, somme: Montant): LigneTableau {
  return { cellules: [[{ texte: libelle }], [], [], [], [{ texte: formatMontantNu(somme) }]] };
}

function renderSegment({ du, au, jours, tauxPpm, principal, montant: somme }: Segment): LigneTableau {
  return {
    cellules: [
      [{ texte: `Intérêts du ${formatJour(du)} au ${formatJour(au)}` }],
      [{ texte: formatMontantNu(principal) }],
      [{ texte: formatTaux(tauxPpm) }],
      [{ texte: String(jours) }],
      [{ texte: formatMontantNu(somme) }],
    ],
  };
}

/** What a payment or a credit note extinguished, part by part. */
function renderImputation({ kind, date, surInterets, surPrincipal, surIndemnite }: Imputation, creanceId: string, dossier: FaitsTransmission["dossier"]): LigneTableau {
  const parts = [[surInterets, "les intérêts"], [surPrincipal, "le principal"], [surIndemnite, "l’indemnité"]] as const;
  const somme = sumMontants(parts.map(([part]) => part));
  const detail = formatListe(parts.filter(([part]) => part > 0).map(([part, objet]) => `${formatMontant(part)} sur ${objet}`));
  const libelle = kind === "reglement" ? findLibelleReglement(dossier, creanceId, date) : undefined;
  const nom = kind === "avoir" ? "Avoir" : capitalize(libelle ?? "Règlement");
  return { cellules: [[{ texte: `${nom} du ${formatJour(date)}` }, ...(detail === "" ? [] : [{ texte: `\n${detail}`, isItalique: true }])], [], [], [], [{ texte: formatMontantNu(subtractMontant(MONTANT_NUL, montant(somme))) }]] };
}

/** The words of the bank or of the user, when one payment only may be that one. */
function findLibelleReglement({ reglements }: FaitsTransmission["dossier"], creanceId: string, date: Jour): string | undefined {
  const possibles = reglements.filter((reglement) => reglement.dateFait === date && (reglement.creanceId === undefined || reglement.creanceId === creanceId));
  return possibles.length === 1 ? possibles[0]?.libelle : undefined;
}

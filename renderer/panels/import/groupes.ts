import type { Anomalie } from "#shared/imports/anomalie.ts";
import type { Apercu, ApercuCreance, ApercuDebiteur } from "#shared/imports/apercu-modele.ts";
import type { CompteClient, LectureComptes } from "#shared/imports/lecture.ts";
import { type Montant, sumMontants } from "#shared/kernel/montant.ts";
import { formatNombre, formatNombreDe, INSECABLE } from "#shared/kernel/texte.ts";

export const GROUPES = ["retenus", "attente", "differents", "absentes", "connus", "credits"] as const;
export type GroupeId = (typeof GROUPES)[number];

export const LIBELLES_GROUPE: Readonly<Record<GroupeId, { readonly titre: string; readonly note: string }>> = {
  retenus: { titre: "Nouveaux", note: "proposés pour un dossier" },
  attente: { titre: "En attente", note: "nouveaux, pas encore proposés" },
  connus: { titre: "Déjà connus", note: "rien à changer" },
  differents: { titre: "Soldes différents", note: "baisses à appliquer si vous les cochez" },
  absentes: { titre: "Plus ouvertes", note: "absentes de ce fichier\u00A0; soldées si vous les cochez" },
  credits: { titre: "Crédits et avances", note: "rien à réclamer" },
};

/** A debtor under one heading, with the invoices of that heading only. */
export interface DebiteurGroupe {
  readonly debiteur: ApercuDebiteur;
  readonly creances: readonly ApercuCreance[];
  readonly montant: Montant;
}

export interface GroupeImport {
  readonly id: Exclude<GroupeId, "credits">;
  readonly debiteurs: readonly DebiteurGroupe[];
  readonly montant: Montant;
}

/** Debtors under the heading of what importing would do with them; one debtor may stand under two. */
export function listGroupesImport({ debiteurs, disparues }: Apercu): readonly GroupeImport[] {
  const createGroupe = (id: GroupeImport["id"], keep: (creance: ApercuCreance, debiteur: ApercuDebiteur) => boolean, parmi = debiteurs): GroupeImport => {
    const lignes = parmi.flatMap((debiteur) => {
      const creances = debiteur.creances.filter((creance) => keep(creance, debiteur));
      return creances.length === 0 ? [] : [{ debiteur, creances, montant: sumMontants(creances.map(findMontantMontre)) }];
    });
    return { id, debiteurs: lignes, montant: sumMontants(lignes.map((ligne) => ligne.montant)) };
  };
  return [
    createGroupe("retenus", ({ statut }, { isRetenu }) => statut === "nouvelle" && isRetenu),
    createGroupe("attente", ({ statut }, { isRetenu }) => statut === "nouvelle" && !isRetenu),
    createGroupe("differents", ({ statut }) => statut === "differente"),
    createGroupe("absentes", () => true, disparues),
    createGroupe("connus", ({ statut }) => statut === "connue"),
  ].filter(({ debiteurs: lignes }) => lignes.length > 0);
}

/** What remains according to the file; for a claim that it does not hold, what the dossier says. */
export function findMontantMontre({ statut, poste, connue }: ApercuCreance): Montant {
  return statut === "absente" ? (connue?.montant ?? poste.reste) : poste.reste;
}

/** Customers in credit, or with advances: nothing is claimed from them, or less. */
export function listCredits({ comptes }: LectureComptes): readonly CompteClient[] {
  return comptes.filter(({ solde, avances }) => solde < 0 || avances !== 0).toSorted((a, b) => a.solde - b.solde);
}

/** Dossiers that the ticked claims would open, and those that they would join. */
export function countDossiers({ debiteurs }: Apercu, cles: ReadonlySet<string>): { readonly nouveaux: number; readonly connus: number } {
  const touches = debiteurs.filter(({ creances }) => creances.some(({ cle, statut }) => statut === "nouvelle" && cles.has(cle)));
  const connus = touches.filter(({ connu }) => connu?.dossierId !== undefined).length;
  return { nouveaux: touches.length - connus, connus };
}

/** « 12 dossiers », « 9 dossiers, et 3 complétés ». */
export function formatDossiers({ nouveaux, connus }: ReturnType<typeof countDossiers>): string {
  if (connus === 0) return formatNombreDe(nouveaux, "dossier", "dossiers");
  if (nouveaux === 0) return `${formatNombreDe(connus, "dossier complété", "dossiers complétés")}`;
  return `${formatNombreDe(nouveaux, "dossier", "dossiers")}, et ${formatNombreDe(connus, "complété", "complétés")}`;
}

const ENCODAGES: Readonly<Record<NonNullable<LectureComptes["encodage"]>, string>> = {
  ascii: "ASCII", "utf-8": "UTF-8", "utf-8-bom": "UTF-8", "utf-16le": "UTF-16", "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252, accents réparés", "iso-8859-15": "ISO-8859-15, accents réparés", cp850: "CP850, accents réparés",
};

/** « FEC, 1 204 lignes, UTF-8 ». */
export function formatReconnu(lecture: LectureComptes): string {
  const format = lecture.kind === "fec" ? (lecture.separateur === "xml" ? "FEC (XML)" : "FEC") : lecture.nature === "postes" ? "factures ouvertes" : "balance âgée";
  const { lues, ecartees } = lecture.lignes;
  return [format, formatNombreDe(lues + ecartees, "ligne", "lignes"), lecture.encodage === undefined ? "classeur" : ENCODAGES[lecture.encodage]].join(", ");
}

/** The line cut around the culprit that the reason quotes between « », so that it can be coloured. */
export function splitCoupable({ texte, motif }: Anomalie): readonly [avant: string, coupable: string, apres: string] {
  const cite = /«\u00A0([^»]+?)…?\u00A0»/.exec(motif)?.[1];
  const debut = texte === undefined || cite === undefined ? -1 : texte.indexOf(cite);
  if (texte === undefined) return ["", "", ""];
  return cite === undefined || debut < 0 ? [texte, "", ""] : [texte.slice(0, debut), cite, texte.slice(debut + cite.length)];
}

export function formatRetard(joursRetard: number): string {
  return joursRetard > 0 ? `${formatNombre(joursRetard)}${INSECABLE}j` : joursRetard === 0 ? "aujourd’hui" : "à échoir";
}

/** A row of the preview as it stands on screen; `id` is unique, `parent` is the row it unfolds from. */
export type LigneImport =
  | { readonly kind: "groupe"; readonly id: string; readonly niveau: 1; readonly groupe: GroupeId; readonly nombre: number; readonly montant: Montant; readonly creances: readonly ApercuCreance[] }
  | { readonly kind: "debiteur"; readonly id: string; readonly niveau: 2; readonly groupe: GroupeId; readonly parent: string; readonly ligne: DebiteurGroupe; readonly creances: readonly ApercuCreance[]; readonly isOuvert: boolean }
  | { readonly kind: "facture"; readonly id: string; readonly niveau: 3; readonly groupe: GroupeId; readonly parent: string; readonly creances: readonly [ApercuCreance] }
  | { readonly kind: "compte"; readonly id: string; readonly niveau: 2; readonly groupe: GroupeId; readonly parent: string; readonly compte: CompteClient; readonly creances: readonly [] }
  | { readonly kind: "suite"; readonly id: string; readonly niveau: 2; readonly groupe: GroupeId; readonly parent: string; readonly reste: number; readonly creances: readonly [] };

/** What is unfolded, and how far each group is shown. */
export interface Depli {
  readonly ouverts: ReadonlySet<string>;
  readonly limites: Readonly<Partial<Record<GroupeId, number>>>;
}

/** Rows shown at once in a group; the rest on demand, a file may hold thousands of debtors. */
export const PAQUET = 200;

/** Groups, debtors and unfolded invoices, top to bottom: what the arrows walk through. */
export function listLignesImport(groupes: readonly GroupeImport[], credits: readonly CompteClient[], { ouverts, limites }: Depli): readonly LigneImport[] {
  return [...groupes.flatMap((groupe) => listGroupe(groupe, limites[groupe.id] ?? PAQUET, ouverts)), ...listComptes(credits, limites.credits ?? PAQUET)];
}

function listGroupe({ id, debiteurs, montant }: GroupeImport, limite: number, ouverts: ReadonlySet<string>): readonly LigneImport[] {
  return [
    { kind: "groupe", id, niveau: 1, groupe: id, nombre: debiteurs.length, montant, creances: debiteurs.flatMap(({ creances }) => creances) },
    ...debiteurs.slice(0, limite).flatMap((ligne): readonly LigneImport[] => {
      const { creances, debiteur: { cle } } = ligne;
      const parent = `${id}/${cle}`;
      const isOuvert = ouverts.has(parent);
      return [
        { kind: "debiteur", id: parent, niveau: 2, groupe: id, parent: id, ligne, creances, isOuvert },
        ...(isOuvert ? creances.map((creance): LigneImport => ({ kind: "facture", id: `${parent}/${creance.cle}`, niveau: 3, groupe: id, parent, creances: [creance] })) : []),
      ];
    }),
    ...createSuite(id, debiteurs.length - limite),
  ];
}

function listComptes(comptes: readonly CompteClient[], limite: number): readonly LigneImport[] {
  if (comptes.length === 0) return [];
  return [
    { kind: "groupe", id: "credits", niveau: 1, groupe: "credits", nombre: comptes.length, montant: sumMontants(comptes.map(({ solde }) => solde)), creances: [] },
    ...comptes.slice(0, limite).map((compte): LigneImport => ({ kind: "compte", id: `credits/${compte.code}`, niveau: 2, groupe: "credits", parent: "credits", compte, creances: [] })),
    ...createSuite("credits", comptes.length - limite),
  ];
}

function createSuite(groupe: GroupeId, reste: number): readonly LigneImport[] {
  return reste > 0 ? [{ kind: "suite", id: `${groupe}//suite`, niveau: 2, groupe, parent: groupe, reste, creances: [] }] : [];
}

/** New claims are imported; of the known ones, a decrease may be applied, an increase is only shown. */
export function isCochable(groupe: GroupeId): boolean {
  return groupe === "retenus" || groupe === "attente";
}

function listCochables(groupe: GroupeId, creances: readonly ApercuCreance[]): readonly ApercuCreance[] {
  return isCochable(groupe) ? creances : creances.filter(({ changement }) => changement?.isApplicable === true);
}

export type EtatCoche = boolean | "partielle" | undefined;

export function findCoche({ groupe, creances }: LigneImport, cles: ReadonlySet<string>): EtatCoche {
  const cochables = listCochables(groupe, creances);
  if (cochables.length === 0) return undefined;
  const cochees = cochables.filter(({ cle }) => cles.has(cle)).length;
  return cochees === 0 ? false : cochees === cochables.length ? true : "partielle";
}

/** All of them, or none once all are ticked. */
export function toggleCreances(cles: ReadonlySet<string>, { groupe, creances: toutes }: LigneImport): ReadonlySet<string> {
  const creances = listCochables(groupe, toutes);
  const suivantes = new Set(cles);
  const isRetrait = creances.every(({ cle }) => cles.has(cle));
  for (const { cle } of creances) {
    if (isRetrait) suivantes.delete(cle);
    else suivantes.add(cle);
  }
  return suivantes;
}

/** The dossier that the row joins, when the debtor has one. */
export function findDossierConnu(ligne: LigneImport | undefined): string | undefined {
  return ligne?.kind === "debiteur" ? ligne.ligne.debiteur.connu?.dossierId : undefined;
}

/** The lines set aside as the accounts can read them in a message: where, why, and the line itself. */
export function formatAnomalies({ nomFichier, anomalies }: LectureComptes): string {
  const lignes = anomalies.map(({ ligne, colonne, motif, texte }) => {
    const place = [ligne === undefined ? "Fichier" : `Ligne ${formatNombre(ligne)}`, ...(colonne === undefined ? [] : [`colonne ${colonne}`])].join(", ");
    return [`${place}\u00A0: ${motif}`, ...(texte === undefined ? [] : [`    ${texte}`])].join("\n");
  });
  return [`${nomFichier}\u00A0: ${formatNombreDe(anomalies.length, "ligne à revoir", "lignes à revoir")}`, "", ...lignes].join("\n");
}

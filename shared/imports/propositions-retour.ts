import { formatHeure } from "../kernel/format-heure.ts";
import { formatJour } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import type { Jour } from "../kernel/jour.ts";
import { capitalize } from "../kernel/texte.ts";
import type { Dossier, Mandat } from "../model/dossier.ts";
import { createSujetId, type FaitBrouillon } from "../model/fait.ts";
import { computeCleRetour, LIGNES_FRAIS, VERSION_RETOUR } from "../model/fiche-retour.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import type { FicheLue, LectureRetour } from "./lecture-retour.ts";
import { type Connaissances, createCorrection, cutTexte, type Ecriture, type Proposition } from "./propositions.ts";
import { parseValeurs, type ValeursRetour } from "./retour-valeurs.ts";

/** What a form returned proposes for the dossier that each mission names; what it cannot be tied to waits in the box. */
export function listPropositionsRetour({ fiches }: LectureRetour, connaissances: Connaissances): readonly Proposition[] {
  if (fiches.length === 1) return listPropositionsFiche(fiches[0], connaissances);
  return fiches.flatMap((fiche, rang) => listPropositionsFiche(fiche, connaissances).map((proposition) => ({ ...proposition, cle: `${rang + 1}|${proposition.cle}` })));
}

function listPropositionsFiche(fiche: FicheLue, connaissances: Connaissances): readonly Proposition[] {
  const nom = `Fiche de retour ${fiche.reference}`.trim();
  const trouve = findMission(fiche, connaissances);
  if (typeof trouve === "string") return [{ cle: "retour", nom, titre: "Fiche à garder dans la boîte d’arrivée", reserve: trouve, etat: "impossible", isRetenue: false, hasPiece: false }];
  const valeurs = parseValeurs(fiche.valeurs);
  const cadre: Cadre = { ...trouve, valeurs, au: connaissances.au, nom: `${connaissances.debiteurs.find(({ id }) => id === trouve.dossier.debiteurId)?.nom ?? ""}, dossier ${trouve.dossier.reference}`.replace(/^, /, ""), source: formatSource(valeurs) };
  return [
    ...valeurs.refusees.map(({ champ, phrase }): Proposition => ({ cle: `retour|${champ.tag}`, nom: cadre.nom, titre: champ.libelle, reserve: `${phrase} Rien n’est proposé pour ce champ.`, etat: "impossible", isRetenue: false, dossierId: cadre.dossier.id, hasPiece: false })),
    ...proposeActe(cadre), ...proposeAudience(cadre), ...proposeRole(cadre), ...proposeEncaissement(cadre), ...listNotes(cadre).map((texte, rang) => proposeNote(cadre, texte, rang)), ...proposeBesoin(cadre),
  ];
}

/** « La fiche ne porte aucune réponse. » */
export function formatFicheVide({ fiches }: LectureRetour): string | undefined {
  return fiches.every(({ valeurs }) => Object.keys(valeurs).length === 0) ? "Cette fiche ne porte aucune réponse\u00A0: elle est lue, sans effet." : undefined;
}

interface Cadre {
  readonly dossier: Dossier;
  readonly mandat: Mandat;
  readonly valeurs: ValeursRetour;
  readonly au: Jour;
  readonly nom: string;
  /** Who says it, and when. */
  readonly source: string;
}

/** The dossier and the mandate, or the sentence that says why the form is tied to none. */
function findMission({ mandatId, reference, version, cle }: FicheLue, { dossiers }: Connaissances): string | Pick<Cadre, "dossier" | "mandat"> {
  if (version !== VERSION_RETOUR) return `Cette fiche est d’une version inconnue («\u00A0${version.slice(0, 20)}\u00A0»).`;
  if (cle !== computeCleRetour(mandatId, reference, version)) return "Les identifiants de la fiche ont été modifiés\u00A0: la clé de contrôle ne correspond plus.";
  for (const dossier of dossiers) {
    const mandat = dossier.mandats.find((connu) => connu.mandatId === mandatId);
    if (mandat !== undefined) return dossier.reference === reference ? { dossier, mandat } : `Le mandat est celui du dossier ${dossier.reference}, la fiche nomme le dossier ${reference}.`;
  }
  return "Le mandat de cette fiche n’est dans aucun dossier de la société\u00A0: il a été retiré, ou la fiche vient d’un autre service.";
}

function formatSource({ texte, jour }: ValeursRetour): string {
  const le = jour("rempliLe");
  return [`fiche de retour${texte("rempliPar") === undefined ? "" : ` de ${texte("rempliPar") ?? ""}`}`, le === undefined ? undefined : `du ${formatJour(le)}`].filter((mot) => mot !== undefined).join(" ");
}

interface Base {
  readonly cle: string;
  readonly titre: string;
  readonly detail?: string | undefined;
  readonly reserves: readonly string[];
  readonly isConnue: boolean;
  /** Never ticked by itself: it moves money, or nothing proves it yet. */
  readonly isPrudente?: boolean;
  readonly createFaits: (ecriture: Ecriture) => readonly FaitBrouillon[];
}

function propose({ dossier, nom }: Cadre, { cle, titre, detail, reserves, isConnue, isPrudente = false, createFaits }: Base): Proposition {
  const commun = { cle: `retour|${cle}`, nom, titre, dossierId: dossier.id, hasPiece: false, ...(detail === undefined || detail === "" ? {} : { detail }) };
  if (isConnue) return { ...commun, etat: "deja", isRetenue: false };
  const reserve = reserves.join(" ");
  return { ...commun, ...(reserve === "" ? {} : { reserve }), etat: reserve === "" ? "proposee" : "a-verifier", isRetenue: reserve === "" && !isPrudente, createFaits };
}

function refuse({ dossier, nom }: Cadre, cle: string, titre: string, reserve: string): Proposition {
  return { cle: `retour|${cle}`, nom, titre, reserve, dossierId: dossier.id, etat: "impossible", isRetenue: false, hasPiece: false };
}

/** Acts that count for the prescription, by the words of the form; the others are noted. */
const KINDS: Readonly<Record<string, ContenuPar["evenement"]["kind"]>> = {
  "signification": "signification_injonction", "assignation délivrée": "assignation", "commandement": "acte_execution", "saisie-attribution": "acte_execution", "saisie-vente": "acte_execution", "saisie des rémunérations": "acte_execution",
  "mesure conservatoire": "mesure_conservatoire", "déclaration": "declaration_creance",
};

function proposeActe(cadre: Cadre): readonly Proposition[] {
  const { dossier, mandat, valeurs: { texte, jour }, au } = cadre;
  const nature = texte("acte.nature");
  if (nature === undefined) return [];
  const date = jour("acte.date");
  if (date === undefined) return [refuse(cadre, "acte", capitalize(nature), "La date de l’acte manque\u00A0: demandez-la au mandataire.")];
  if (date > au) return [refuse(cadre, "acte", capitalize(nature), `La date de l’acte, le ${formatJour(date)}, n’est pas encore venue.`)];
  const kind = KINDS[nature];
  const detail = formatDetailActe(cadre);
  if (kind === undefined) return [proposeNote(cadre, `${capitalize(nature)} du ${formatJour(date)}${detail === "" ? "" : `, ${detail}`} (${cadre.source})`, "acte")];
  const memes = dossier.evenements.filter((evenement) => evenement.kind === kind);
  const reserves = [
    ...(date < mandat.dateFait ? [`L’acte est antérieur au mandat du ${formatJour(mandat.dateFait)}.`] : []),
    ...(memes.length > 0 && kind !== "acte_execution" ? [`Un acte de même nature est déjà au dossier, au ${formatJour(memes.at(-1)?.dateFait ?? date)}\u00A0: gardez le bon.`] : []),
    ...(nature === "signification" && !/ordonnance|injonction|signifi/i.test(mandat.mission) ? ["La mission ne parle pas d’une ordonnance à signifier\u00A0: vérifiez de quel acte il s’agit."] : []),
  ];
  return [propose(cadre, {
    cle: "acte", titre: `${capitalize(nature)} du ${formatJour(date)}`, detail: [detail, cadre.source].filter((mot) => mot !== "").join(", "), reserves, isConnue: memes.some(({ dateFait }) => dateFait === date),
    createFaits: ({ createId }) => [createFait(cadre, "evenement", date, { evenementId: createId(), kind, detail: cutTexte([detail, cadre.source].filter((mot) => mot !== "").join(", ")) })],
  })];
}

function formatDetailActe({ valeurs: { texte, jour } }: Cadre): string {
  const prochaine = texte("acte.prochaine");
  const quand = jour("acte.prochaineDate");
  const mots = [
    texte("acte.precision"), prefix("remise ", texte("acte.modeRemise")), prefix("au ", texte("acte.destinataire")), texte("acte.juridiction"), prefix("RG n° ", texte("acte.rg")), prefix("n° ", texte("acte.numero")),
    prochaine === undefined ? undefined : `acte suivant\u00A0: ${prochaine}${quand === undefined ? "" : ` le ${formatJour(quand)}`}`, prefix("référence du mandataire ", texte("referenceMandataire")),
  ];
  return mots.filter((mot) => mot !== undefined).join(", ");
}

const ISSUES: ReadonlyMap<string, ContenuPar["issue"]["issue"]> = new Map([["renvoi", "renvoi"], ["délibéré", "delibere"], ["jugement", "jugement"], ["radiation", "radiation"], ["désistement", "desistement"]]);

/** The hearing, and what came out of it; what the agenda already holds is not written twice. */
function proposeAudience(cadre: Cadre): readonly Proposition[] {
  const { dossier, valeurs: { texte, jour, heure } } = cadre;
  const date = jour("audience.date");
  const issue = texte("audience.issue");
  if (date === undefined) return issue === undefined ? [] : [refuse(cadre, "audience", `Issue de l’audience\u00A0: ${issue}`, "La date de l’audience manque\u00A0: demandez-la au mandataire.")];
  const connue = dossier.audiences.find(({ dateFait, isAnnulee }) => dateFait === date && isAnnulee !== true);
  const suivante = jour("audience.dateSuivante");
  const code = ISSUES.get(issue ?? "");
  const reserves = suivante !== undefined && suivante <= date ? ["La date suivante n’est pas après l’audience."] : [];
  const isDite = code === undefined || dossier.issues.some((lue) => lue.audienceId === connue?.audienceId);
  const quand = heure("audience.heure");
  const titre = `Audience du ${formatJour(date)}${quand === undefined ? "" : ` à ${formatHeure(quand)}`}${issue === undefined ? "" : `, ${issue}${suivante === undefined ? "" : ` au ${formatJour(suivante)}`}`}`;
  return [propose(cadre, {
    cle: "audience", titre, reserves, isConnue: connue !== undefined && isDite, detail: [texte("acte.juridiction"), texte("audience.chambre"), prefix("RG n° ", texte("acte.rg")), prefix("débiteur présent\u00A0: ", texte("audience.comparution")), cadre.source].filter((mot) => mot !== undefined).join(", "),
    createFaits: ({ createId }) => createFaitsAudience(cadre, { date, suivante, code, audienceId: connue?.audienceId, createId }),
  })];
}

interface AudienceRetour {
  readonly date: Jour;
  readonly suivante: Jour | undefined;
  readonly code: ContenuPar["issue"]["issue"] | undefined;
  readonly audienceId: string | undefined;
  readonly createId: () => string;
}

function createFaitsAudience(cadre: Cadre, { date, suivante, code, audienceId, createId }: AudienceRetour): readonly FaitBrouillon[] {
  const { texte, heure } = cadre.valeurs;
  const id = audienceId ?? createId();
  const lieu = { ...definir("juridiction", texte("acte.juridiction")), ...definir("chambre", texte("audience.chambre")), ...definir("numeroRg", texte("acte.rg")), ...definir("heure", heure("audience.heure")) };
  const detail = prefix("débiteur présent\u00A0: ", texte("audience.comparution"));
  return [
    ...(audienceId === undefined ? [createFait(cadre, "audience", date, { audienceId: id, ...lieu, ...definir("detail", detail) })] : []),
    ...(code === undefined ? [] : [createFait(cadre, "issue", date, { issueId: createId(), audienceId: id, issue: code, ...(suivante === undefined || suivante <= date ? {} : { au: suivante }), detail: cadre.source })]),
  ];
}

/** The roll number alone goes to the procedure that has none yet. */
function proposeRole(cadre: Cadre): readonly Proposition[] {
  const rg = cadre.valeurs.texte("acte.rg");
  const poursuite = cadre.dossier.poursuites.at(-1);
  if (rg === undefined || poursuite === undefined) return [];
  const reserves = poursuite.numeroRg === undefined || poursuite.numeroRg === rg ? [] : [`La procédure porte déjà le n° ${poursuite.numeroRg}.`];
  return [propose(cadre, {
    cle: "rg", titre: `N° de rôle ${rg} sur la procédure`, detail: cadre.source, reserves, isConnue: poursuite.numeroRg === rg,
    createFaits: (ecriture) => [createCorrection(ecriture, { sujet: createSujetId("dossier", cadre.dossier.id), objetId: poursuite.poursuiteId, champ: "numeroRg", valeur: rg })],
  })];
}

/** Money received by the mandataire: never counted by itself, the bank says when it comes. */
function proposeEncaissement(cadre: Cadre): readonly Proposition[] {
  const { dossier, valeurs: { montant, jour, texte }, au } = cadre;
  const somme = montant("encaissement");
  if (somme === undefined || somme === 0) return [];
  const date = jour("encaissementDate");
  const titre = `${formatMontant(somme)} encaissés par le mandataire`;
  if (date === undefined || date > au) return [refuse(cadre, "encaissement", titre, date === undefined ? "La date de l’encaissement manque\u00A0: demandez-la au mandataire." : `La date de l’encaissement, le ${formatJour(date)}, n’est pas encore venue.`)];
  const reverse = montant("reversement");
  const reserves = ["Vérifiez que le relevé bancaire ne l’apporte pas déjà\u00A0: il compterait deux fois.", ...(reverse !== undefined && reverse > somme ? ["Le reversement annoncé dépasse l’encaissement."] : [])];
  return [propose(cadre, {
    cle: "encaissement", titre: `${titre} le ${formatJour(date)}`, detail: [reverse === undefined ? undefined : `${formatMontant(reverse)} reversés`, prefix("solde du mandataire\u00A0: ", texte("solde")), cadre.source].filter((mot) => mot !== undefined).join(", "), reserves, isPrudente: true,
    isConnue: dossier.reglements.some((reglement) => reglement.dateFait === date && reglement.montant === somme),
    createFaits: ({ createId }) => [createFait(cadre, "reglement", date, { reglementId: createId(), montant: somme, libelle: cutTexte(`Reçu par le mandataire, ${cadre.source}`) })],
  })];
}

/** What the dossier keeps as words, a subject a note: shown to a person, never interpreted. */
function listNotes({ valeurs, source }: Cadre): readonly string[] {
  const { texte, montant, jour } = valeurs;
  const somme = (libelle: string, tag: string): string | undefined => { const lue = montant(tag); return lue === undefined ? undefined : `${libelle} ${formatMontant(lue)}`; };
  const le = (tag: string): string => { const lu = jour(tag); return lu === undefined ? "" : ` du ${formatJour(lu)}`; };
  const recours = texte("decision.recours");
  const groupes: readonly (readonly [string, readonly (string | undefined)[]])[] = [
    ["Décision", [somme("principal", "decision.principal"), prefix("intérêts\u00A0: ", texte("decision.interets")), somme("article 700", "decision.article700"), somme("dépens", "decision.depens"), prefix("délais\u00A0: ", texte("decision.delais")), recours === undefined ? undefined : `recours\u00A0: ${recours}${le("decision.recoursDate")}`]],
    ["Mesure", [texte("mesure.resultat"), somme("montant", "mesure.montant"), prefix("réponse du tiers\u00A0: ", texte("tiers.reponse")), somme("déclaré par le tiers", "tiers.montant")]],
    ["Débiteur", [prefix("nouvelle adresse\u00A0: ", texte("debiteur.adresse")), prefix("situation\u00A0: ", texte("debiteur.situation")), prefix("offre\u00A0: ", texte("offre"))]],
    ["Frais annoncés", Array.from({ length: LIGNES_FRAIS }, (_, rang) => formatFrais(valeurs, rang + 1))],
    ["Pièces annoncées", [texte("pieces")]],
    ["Remarque du mandataire", [texte("commentaire")]],
  ];
  return groupes.flatMap(([titre, mots]) => {
    const dits = mots.filter((mot) => mot !== undefined);
    return dits.length === 0 ? [] : [`${titre}\u00A0: ${dits.join(" ; ")} (${source})`];
  });
}

function formatFrais({ texte, montant }: ValeursRetour, ligne: number): string | undefined {
  const ht = montant(`frais[${ligne}].montantHt`);
  if (ht === undefined) return undefined;
  const tva = montant(`frais[${ligne}].tva`);
  return [texte(`frais[${ligne}].nature`) ?? "frais", `${formatMontant(ht)} HT`, ...(tva === undefined ? [] : [`TVA ${formatMontant(tva)}`]), prefix("à la charge du débiteur\u00A0: ", texte(`frais[${ligne}].recuperable`)), prefix("facture n° ", texte(`frais[${ligne}].piece`))].filter((mot) => mot !== undefined).join(", ");
}

function proposeNote(cadre: Cadre, texte: string, cle: string | number): Proposition {
  return propose(cadre, {
    cle: `note|${cle}`, titre: texte, reserves: [], isConnue: cadre.dossier.notes.some((note) => note.texte === texte),
    createFaits: ({ au }) => [createFait(cadre, "note", au, { texte, portee: "interne" })],
  });
}

/** What the mandataire lacks becomes a task. */
function proposeBesoin(cadre: Cadre): readonly Proposition[] {
  const besoin = cadre.valeurs.texte("besoin");
  if (besoin === undefined) return [];
  const objet = cutTexte(`À fournir au mandataire\u00A0: ${besoin.replaceAll("\n", " ")}`);
  return [propose(cadre, {
    cle: "besoin", titre: objet, detail: cadre.source, reserves: [], isConnue: cadre.dossier.taches.some((tache) => tache.objet === objet),
    createFaits: ({ createId, au }) => [createFait(cadre, "tache", au, { tacheId: createId(), objet, detail: cadre.source })],
  })];
}

function createFait<T extends "evenement" | "audience" | "issue" | "reglement" | "note" | "tache">({ dossier }: Cadre, type: T, dateFait: Jour, contenu: ContenuPar[T]): FaitBrouillon {
  return { sujet: createSujetId("dossier", dossier.id), type, dateFait, remplace: [], contenu } as FaitBrouillon;
}

function definir<N extends string>(nom: N, valeur: string | undefined): { readonly [K in N]?: string } {
  return (valeur === undefined ? {} : { [nom]: cutTexte(valeur) }) as { readonly [K in N]?: string };
}

function prefix(mot: string, valeur: string | undefined): string | undefined {
  return valeur === undefined ? undefined : `${mot}${valeur}`;
}

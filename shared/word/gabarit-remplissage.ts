import { createNoeud, type EnfantXml, escapeTexte, findEnfant, listEnfants, mapNoeuds, type NoeudXml, readTexteNoeud } from "../formats/xml-noeuds.ts";
import { createZip, type EntreeZip } from "../formats/zip.ts";
import type { Bloc, DocumentRedige } from "./bloc.ts";
import { renderParties, renumberEntrees } from "./docx-package.ts";
import { type MiseEnPage, packDocuments, PAGE_A4 } from "./docx-writer.ts";
import { type Gabarit, type PartieGabarit, parsePartie, SIGNE } from "./gabarit-lecture.ts";
import { COULEUR_MANQUE, readBlocs } from "./hote-blocs.ts";
import { createGreffe, type Greffe } from "./hote-greffe.ts";
import type { Hote, PartieHote } from "./hote-lecture.ts";
import { createEntrees } from "./hote-paquet.ts";
import { fuseRacines } from "./hote-styles.ts";
import { readActe, readPage, replaceSections } from "./papier.ts";
import { formatTypographie } from "./typographie.ts";
import { checkEntrees } from "./validate-ooxml.ts";

/** A piece of a filled part: words of the template, a value, blocks that take the place of a paragraph. */
export type Rempli = { readonly kind: "texte"; readonly texte: string } | { readonly kind: "valeur"; readonly texte: string; readonly isManque?: boolean } | { readonly kind: "blocs"; readonly blocs: readonly Bloc[] };

/** What each part holds, by its name. */
export type Contenus = ReadonlyMap<string, readonly Rempli[]>;

/** The template filled, as blocks: what the screen shows and what the checks read. Headers come first, footers last. */
export function listBlocsRemplis(gabarit: Gabarit, contenus: Contenus): readonly Bloc[] {
  const vues = listPartiesVues(gabarit);
  const parties = listPartiesRemplies(gabarit, contenus).filter(({ nom }) => vues.has(nom));
  const ordre = [...parties.filter(({ nom }) => nom.includes("header")), ...parties.filter(({ nom }) => nom === "word/document.xml"), ...parties.filter(({ nom }) => nom.includes("notes")), ...parties.filter(({ nom }) => nom.includes("footer"))];
  return ordre.flatMap(({ racine, relations, blocs }) => {
    const corps = findEnfant(racine, "w:body") ?? racine;
    const enfants = /notes$/.test(racine.nom) ? listEnfants(corps).flatMap((note) => note.enfants) : corps.enfants;
    return readBlocs(enfants, { hote: gabarit.hote, partie: { relations }, findBlocs: (noeud) => (noeud.nom === PLACE ? blocs[Number(noeud.attributs["rang"])] : undefined) });
  });
}

/** What the first page shows, and every other part in which something is written. */
function listPartiesVues({ hote, marques }: Gabarit): ReadonlySet<string> {
  const section = findSectionFinale(hote.document.racine);
  const type = findEnfant(section, "w:titlePg") === undefined ? "default" : "first";
  const ids = listEnfants(section).filter(({ attributs }) => attributs["w:type"] === type).map(({ attributs }) => attributs["r:id"]);
  const premieres = hote.document.relations.filter(({ id }) => ids.includes(id)).map(({ cible }) => cible);
  return new Set(["word/document.xml", "word/footnotes.xml", "word/endnotes.xml", ...premieres, ...marques.map(({ lieu }) => lieu.partie)]);
}

/** The .docx of the filled template; throws, with a French sentence, rather than hand out a file that Word would repair. */
export async function fillGabarit(gabarit: Gabarit, contenus: Contenus, document: DocumentRedige): Promise<Uint8Array> {
  const parties = listPartiesRemplies(gabarit, contenus);
  const groupes = parties.flatMap(({ blocs }) => blocs);
  const greffe = groupes.length === 0 ? undefined : await createGroupes(gabarit.hote, groupes, document);
  let passes = 0;
  const finies = parties.map((partie): PartieHote => {
    const depart = passes;
    passes += partie.blocs.length;
    return placeBlocs(partie, greffe, depart);
  });
  const paquet = checkEntrees(createPaquet(gabarit.hote, finies, greffe, document));
  if (paquet.kind === "refuse") throw new Error(`Le document «\u00A0${document.titre}\u00A0» ne s’ouvrirait pas sans réparation\u00A0: ${paquet.anomalies.slice(0, 3).join(" ; ")}`);
  return createZip(renumberEntrees(paquet.entrees), document.date);
}

interface PartieRemplie extends PartieHote {
  readonly blocs: readonly (readonly Bloc[])[];
}

const PLACE = "place-de-blocs";

// The screen reads the filled parts, then the file is made of them: each content is filled once.
const remplies = new WeakMap<Contenus, { readonly gabarit: Gabarit; readonly parties: readonly PartieRemplie[] }>();

function listPartiesRemplies(gabarit: Gabarit, contenus: Contenus): readonly PartieRemplie[] {
  const connues = remplies.get(contenus);
  if (connues?.gabarit === gabarit) return connues.parties;
  const parties = fillParties(gabarit, contenus);
  remplies.set(contenus, { gabarit, parties });
  return parties;
}

function fillParties({ hote, parties }: Gabarit, contenus: Contenus): readonly PartieRemplie[] {
  return [hote.document, ...hote.annexes].map((partie): PartieRemplie => {
    const gabarit = parties.find(({ nom }) => nom === partie.nom);
    const remplis = contenus.get(partie.nom);
    // A part without a mark is left as it is.
    if (gabarit === undefined || remplis === undefined || (remplis.length <= 1 && remplis[0]?.kind === "texte" && remplis[0].texte === gabarit.texte)) return { ...partie, blocs: [] };
    const blocs = remplis.flatMap((rempli) => (rempli.kind === "blocs" ? [rempli.blocs] : []));
    return { ...partie, racine: closeConteneurs(remplis.some((rempli) => rempli.kind === "valeur" && rempli.isManque === true) ? splitManques(parsePartie(formatRempli(remplis, gabarit))) : parsePartie(formatRempli(remplis, gabarit))), blocs };
  });
}

const COUPE = '</w:t><w:br/><w:t xml:space="preserve">';
const [DEBUT, FIN] = ["\uE002", "\uE003"] as const;

function formatRempli(remplis: readonly Rempli[], { xml }: PartieGabarit): string {
  let rang = 0;
  return remplis
    .map((rempli) => {
      if (rempli.kind === "blocs") return `<${PLACE} rang="${rang++}"/>`;
      if (rempli.kind === "texte") return escapeTexte(rempli.texte).replace(SIGNE, (_signe, place: string) => xml[Number(place)] ?? "");
      const valeur = escapeTexte(formatTypographie(rempli.texte)).replaceAll("\n", COUPE);
      return rempli.isManque === true ? `${DEBUT}${valeur}${FIN}` : valeur;
    })
    .join("");
}

/** A gap is seen: it is a run of its own, on a coloured ground. */
function splitManques(racine: NoeudXml): NoeudXml {
  return mapNoeuds(racine, (noeud) => {
    if (noeud.nom !== "w:r" || !readTexteNoeud(noeud).includes(DEBUT)) return [noeud];
    const proprietes = findEnfant(noeud, "w:rPr");
    const createRun = (enfant: EnfantXml, isManque: boolean): NoeudXml => createNoeud("w:r", {}, [...(isManque ? [createFond(proprietes)] : proprietes === undefined ? [] : [proprietes]), enfant]);
    return noeud.enfants.flatMap((enfant): readonly NoeudXml[] => {
      if (typeof enfant === "string" || enfant.nom === "w:rPr") return [];
      if (enfant.nom !== "w:t") return [createRun(enfant, false)];
      return readTexteNoeud(enfant).split(/(\uE002[^\uE003]*\uE003)/).flatMap((texte) => (texte === "" ? [] : [createRun(createNoeud("w:t", { "xml:space": "preserve" }, [texte.replace(/[\uE002\uE003]/g, "")]), texte.startsWith(DEBUT))]));
    });
  });
}

/** The look of the run, over the ground of a gap. */
function createFond(proprietes: NoeudXml | undefined): NoeudXml {
  const gardes = proprietes === undefined ? [] : listEnfants(proprietes).filter(({ nom }) => nom !== "w:shd" && nom !== "w:color");
  const rangs = ["w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:caps", "w:smallCaps", "w:strike", "w:dstrike", "w:outline", "w:shadow", "w:emboss", "w:imprint", "w:noProof", "w:snapToGrid", "w:vanish", "w:webHidden"];
  const avant = gardes.filter(({ nom }) => rangs.includes(nom));
  const apres = new Set(["w:fitText", "w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang", "w:eastAsianLayout", "w:specVanish", "w:oMath"]);
  const milieu = gardes.filter(({ nom }) => !rangs.includes(nom) && !apres.has(nom));
  return createNoeud("w:rPr", {}, [...avant, createNoeud("w:color", { "w:val": "B0241C" }), ...milieu, createNoeud("w:shd", { "w:val": "clear", "w:color": "auto", "w:fill": COULEUR_MANQUE }), ...gardes.filter(({ nom }) => apres.has(nom))]);
}

const CONTENEURS = new Set(["w:tc", "w:txbxContent", "w:hdr", "w:ftr", "w:footnote", "w:endnote"]);

/** A cell, a box or a header ends with a paragraph; a table that lost its rows is gone. */
function closeConteneurs(racine: NoeudXml): NoeudXml {
  const close = (noeud: NoeudXml): readonly NoeudXml[] => {
    if (noeud.nom === "w:tbl" && findEnfant(noeud, "w:tr") === undefined) return [];
    const dernier = noeud.enfants.at(-1);
    const isClos = !CONTENEURS.has(noeud.nom) || (dernier !== undefined && typeof dernier !== "string" && dernier.nom === "w:p");
    return [!isClos && listEnfants(noeud).at(-1)?.nom !== "w:p" ? { ...noeud, enfants: [...noeud.enfants, createNoeud("w:p")] } : noeud];
  };
  return close(mapNoeuds(racine, close))[0] ?? racine;
}

interface Groupes extends Greffe {
  readonly groupes: readonly (readonly NoeudXml[])[];
  readonly racine: NoeudXml;
}

const SEPARATEUR = "\uE004";

/** All the blocks of a template, written at once by the writer of the acts, then parted again. */
async function createGroupes(hote: Hote, groupes: readonly (readonly Bloc[])[], document: DocumentRedige): Promise<Groupes> {
  const blocs = groupes.flatMap((groupe): readonly Bloc[] => [...groupe, { kind: "paragraphe", texte: [{ texte: SEPARATEUR }] }]);
  const page = readColonne(findSectionFinale(hote.document.racine));
  const acte = readActe(await packDocuments([{ ...document, logo: undefined, blocs }], page));
  const greffe = createGreffe(hote, acte, page.largeur - page.gauche - page.droite);
  const parties: NoeudXml[][] = [[]];
  for (const noeud of greffe.corps) {
    if (noeud.nom === "w:sectPr") continue;
    if (readTexteNoeud(noeud) === SEPARATEUR) parties.push([]);
    else parties.at(-1)?.push(noeud);
  }
  return { ...greffe, groupes: parties.slice(0, groupes.length), racine: acte.document };
}

/** The page of a text; set on several columns, its tables are as wide as one of them. */
function readColonne(section: NoeudXml): MiseEnPage {
  const page = readPage(section) ?? PAGE_A4;
  const colonnes = findEnfant(section, "w:cols")?.attributs ?? {};
  const nombre = Number(colonnes["w:num"] ?? 1) || 1;
  const largeur = Math.floor((page.largeur - page.gauche - page.droite - (nombre - 1) * (Number(colonnes["w:space"] ?? 708) || 0)) / nombre);
  return { ...page, droite: page.largeur - page.gauche - largeur };
}

function findSectionFinale(document: NoeudXml): NoeudXml {
  return findEnfant(findEnfant(document, "w:body") ?? document, "w:sectPr") ?? createNoeud("w:sectPr");
}

/** Blocks in their place, with the relationships of their pictures; only a body may turn its pages. */
function placeBlocs({ nom, racine, relations, blocs }: PartieRemplie, greffe: Groupes | undefined, depart: number): PartieHote {
  if (greffe === undefined || blocs.length === 0) return { nom, racine, relations };
  const section = findSectionFinale(racine);
  const place = (parent: NoeudXml): readonly EnfantXml[] =>
    parent.enfants.flatMap((enfant): readonly EnfantXml[] => {
      if (typeof enfant === "string" || enfant.nom !== PLACE) return [enfant];
      const noeuds = greffe.groupes[depart + Number(enfant.attributs["rang"])] ?? [];
      return parent.nom === "w:body" ? replaceSections(noeuds, () => section) : noeuds.map((noeud) => mapNoeuds(noeud, (lu) => (lu.nom === "w:sectPr" ? [] : [lu])));
    });
  const posee = { ...fuseRacines(racine, greffe.racine), enfants: mapNoeuds(racine, (noeud) => [{ ...noeud, enfants: place(noeud) }]).enfants };
  return { nom, racine: closeConteneurs({ ...posee, enfants: place(posee) }), relations: [...relations, ...greffe.relations] };
}

function createPaquet(hote: Hote, parties: readonly PartieHote[], greffe: Groupes | undefined, document: DocumentRedige): readonly EntreeZip[] {
  const [corps = hote.document, ...annexes] = parties;
  const proprietes = renderParties(document);
  return createEntrees({
    document: corps,
    annexes: greffe?.notes === undefined ? annexes : [...annexes.filter(({ nom }) => nom !== "word/footnotes.xml"), greffe.notes],
    styles: greffe?.styles ?? hote.styles, numerotation: greffe?.numerotation ?? hote.numerotation, theme: hote.theme,
    polices: hote.polices ?? parsePartie(proprietes.get("word/fontTable.xml") ?? ""), reglages: hote.reglages,
    medias: new Map([...hote.medias, ...(greffe?.medias ?? [])]),
    proprietes: new Map([...proprietes].filter(([nom]) => nom.startsWith("docProps/"))),
  });
}

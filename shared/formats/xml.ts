import { SaxesParser } from "saxes";

/** What a streamed reading of XML tells; names without their prefix. */
export interface EcouteXml {
  readonly onOpen: (nom: string, attributs: Readonly<Record<string, string>>) => void;
  /** Text between the last opening and this closing, without the spaces around it. */
  readonly onClose: (nom: string, texte: string) => void;
}

export interface LecteurXml {
  readonly add: (texte: string) => void;
  readonly end: () => void;
  /** A French sentence once the document is refused; what follows is then ignored. */
  readonly findRefus: () => string | undefined;
  readonly findLigne: () => number;
}

const PROFONDEUR_MAX = 64;
const TEXTE_MAX = 1 << 20;

/**
 * Reads XML as it streams. Refused: document types and entities (no accounting file needs them, attacks do), more than 64 levels,
 * a text above one million characters, anything that is not well formed. Nothing is ever fetched.
 */
export function createLecteurXml(ecoute: EcouteXml): LecteurXml {
  const lecteur = new SaxesParser({ position: true });
  let refus: string | undefined;
  const refuse = (motif: string): void => {
    refus ??= `Ligne ${lecteur.line} : ${motif}`;
  };
  listenBalises(lecteur, ecoute, refuse, () => refus !== undefined);
  lecteur.on("doctype", () => refuse("le fichier XML contient une déclaration DOCTYPE ; par sécurité il n’est pas lu."));
  lecteur.on("error", () => refuse("le fichier XML est mal formé ; rien n’a été importé."));
  return {
    add: (morceau) => {
      if (refus === undefined) lecteur.write(morceau);
    },
    end: () => {
      if (refus === undefined) lecteur.close();
    },
    findRefus: () => refus,
    findLigne: () => lecteur.line,
  };
}

function listenBalises(lecteur: SaxesParser, { onOpen, onClose }: EcouteXml, refuse: (motif: string) => void, isRefuse: () => boolean): void {
  let profondeur = 0;
  let texte = "";
  const addTexte = (lu: string): void => {
    if (texte.length + lu.length <= TEXTE_MAX) texte += lu;
    else refuse("un texte de plus d’un million de caractères ; le fichier n’est pas lu.");
  };
  lecteur.on("text", addTexte);
  lecteur.on("cdata", addTexte);
  lecteur.on("opentag", ({ name, attributes }) => {
    if (isRefuse()) return;
    profondeur++;
    if (profondeur > PROFONDEUR_MAX) return refuse(`le fichier XML a plus de ${PROFONDEUR_MAX} niveaux ; il n’est pas lu.`);
    texte = "";
    onOpen(removePrefixe(name), attributes);
  });
  lecteur.on("closetag", ({ name }) => {
    if (isRefuse()) return;
    profondeur--;
    onClose(removePrefixe(name), texte.trim());
    texte = "";
  });
}

function removePrefixe(nom: string): string {
  return nom.slice(nom.indexOf(":") + 1);
}

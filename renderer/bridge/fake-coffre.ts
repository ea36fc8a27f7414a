import { TAILLE_CLE_PROJECTION } from "#shared/ipc/coffre-channels.ts";
import type { Handlers, ParsedOf } from "#shared/ipc/contract.ts";
import { createCodeSecours, HASARD_CODE } from "#shared/kernel/code-secours.ts";
import { VEILLE_USUELLE } from "#shared/kernel/veille.ts";

type HandlersCoffre = Pick<Handlers, Extract<keyof Handlers, `coffre:${string}`>>;

export type DepartCoffre = "absent" | "verrouille" | "ouvert";

/** Opens the vault in memory, so that a passphrase can be wrong too. */
export const PHRASE_SIMULEE = "ancre vigne lundi";

/** 2026-09-14, the day on which the vault in memory was made. */
const CREATION = 1_789_380_000_000;

interface EtatFeint {
  etat: DepartCoffre;
  phrase: string | undefined;
  code: string;
  isTrousseau: boolean;
  isSecoursConfirme: boolean;
  veille: number;
  dates: { phrase?: number; secours?: number };
}

/** A vault in memory: the same answers as the real one, no secret. */
export function createFakeCoffre(depart: DepartCoffre = "ouvert", emit: (nom: "coffre:open") => void = () => undefined): HandlersCoffre {
  const feint: EtatFeint = { etat: depart, phrase: PHRASE_SIMULEE, code: drawCode(1), isTrousseau: false, isSecoursConfirme: depart !== "absent", veille: VEILLE_USUELLE, dates: { phrase: CREATION, secours: CREATION } };
  const answer = <T>(reponse: T, isSignale = false): Promise<T> => {
    if (isSignale) emit("coffre:open");
    return Promise.resolve(reponse);
  };
  return {
    "coffre:etat": () => answer({ etat: feint.etat, moyens: { phrase: feint.etat !== "absent" && feint.phrase !== undefined, trousseau: feint.isTrousseau }, trousseau: "disponible", attente: 0, isSecoursConfirme: feint.isSecoursConfirme, dates: feint.etat === "ouvert" ? feint.dates : {}, isEnClair: false, veille: feint.veille }),
    "coffre:create": ({ phrase, isTrousseau }) => {
      Object.assign(feint, { phrase, isTrousseau, etat: "ouvert" });
      return answer({ code: feint.code });
    },
    "coffre:unlock": (clef) => {
      const isOuvert = isRightClef(feint, clef);
      if (isOuvert) feint.etat = "ouvert";
      return answer({ isOuvert, attente: 0 }, isOuvert);
    },
    "coffre:lock": () => {
      feint.etat = "verrouille";
      return answer({}, true);
    },
    "coffre:changePhrase": ({ preuve, phrase }) => answer(changeFeint(feint, preuve, { phrase })),
    "coffre:renewSecours": ({ preuve }) => {
      const code = drawCode(feint.code.length + feint.code.charCodeAt(0));
      const reponse = changeFeint(feint, preuve, { code, isSecoursConfirme: false });
      return answer(reponse.isAccepte ? { ...reponse, code } : reponse);
    },
    "coffre:confirmSecours": () => {
      feint.isSecoursConfirme = true;
      return answer({}, true);
    },
    "coffre:changeTrousseau": ({ preuve, isActif }) => answer(changeFeint(feint, preuve, { isTrousseau: isActif })),
    "coffre:setVeille": ({ minutes }) => {
      feint.veille = minutes;
      return answer({});
    },
    "coffre:cleProjection": () => answer({ cle: new Uint8Array(TAILLE_CLE_PROJECTION).fill(7) }),
    "coffre:forgetProjection": () => answer({}),
  };
}

function isRightClef({ phrase, code, isTrousseau }: EtatFeint, clef: ParsedOf<"coffre:unlock"> | undefined): boolean {
  if (clef === undefined) return false;
  return clef.moyen === "phrase" ? clef.phrase === phrase : clef.moyen === "secours" ? clef.code === code : isTrousseau;
}

function changeFeint(feint: EtatFeint, preuve: ParsedOf<"coffre:renewSecours">["preuve"], changement: Partial<EtatFeint>): { readonly isAccepte: boolean; readonly attente: number } {
  const isAccepte = feint.phrase === undefined || isRightClef(feint, preuve);
  if (isAccepte) Object.assign(feint, changement);
  return { isAccepte, attente: 0 };
}

function drawCode(graine: number): string {
  return createCodeSecours(Uint8Array.from({ length: HASARD_CODE }, (_vide, rang) => (rang * 7 + graine * 13) % 251));
}

import type { CodeEchec } from "#shared/ipc/channel.ts";

/** Why something was refused: a code for the program, a French sentence without path for the person. */
export interface Refus {
  readonly code: CodeEchec;
  readonly detail: string;
}

const DISQUE_PLEIN = "Le disque est plein : rien n’a été écrit. Libérez de la place puis recommencez.";

/** Sentences for what a file system answers; the name of the file is added by whoever knows it. */
const PAR_ERRNO: Readonly<Record<string, Refus>> = {
  ENOSPC: { code: "disque-plein", detail: DISQUE_PLEIN },
  EDQUOT: { code: "disque-plein", detail: DISQUE_PLEIN },
  EBUSY: { code: "fichier-verrouille", detail: "Le fichier est utilisé par un autre programme : fermez-le puis recommencez." },
  EPERM: { code: "fichier-verrouille", detail: "Le système refuse d’écrire ce fichier : il est peut-être ouvert dans un autre programme." },
  EACCES: { code: "fichier-verrouille", detail: "Le système refuse l’accès à ce fichier ou à son dossier." },
  EROFS: { code: "refuse", detail: "Ce disque est en lecture seule : rien n’a été écrit." },
  EISDIR: { code: "refuse", detail: "Un dossier porte déjà ce nom\u00A0: rien n’a été écrit. Choisissez un autre nom ou un autre emplacement." },
  ENOTEMPTY: { code: "refuse", detail: "Un dossier porte déjà ce nom\u00A0: rien n’a été écrit. Choisissez un autre nom ou un autre emplacement." },
  EEXIST: { code: "refuse", detail: "Ce nom est déjà pris et ne peut pas être remplacé\u00A0: rien n’a été écrit. Choisissez-en un autre." },
  ENOTDIR: { code: "introuvable", detail: "L’emplacement choisi n’est pas un dossier\u00A0: rien n’a été écrit." },
  ENAMETOOLONG: { code: "refuse", detail: "Ce nom est trop long pour ce disque\u00A0: rien n’a été écrit. Choisissez-en un plus court." },
  ENOENT: { code: "introuvable", detail: "Le fichier est introuvable." },
};

const INTERNE: Refus = { code: "interne", detail: "Une erreur imprévue a interrompu l’opération. Ce qui était enregistré est conservé." };

/** An error that carries its sentence to the window; any other error is shown as internal, without its message. */
export function createRefus(code: CodeEchec, detail: string): Error {
  const refus: Refus = { code, detail };
  return new Error(detail, { cause: refus });
}

/** The sentence of any error, its path and stack left behind. */
export function findRefus(error: unknown): Refus {
  const porte = error instanceof Error ? error.cause : undefined;
  if (isRefus(porte)) return porte;
  return PAR_ERRNO[findErrno(error)] ?? INTERNE;
}

/** Code of a system error, « ENOSPC », or an empty answer. */
export function findErrno(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

function isRefus(value: unknown): value is Refus {
  return typeof value === "object" && value !== null && "code" in value && "detail" in value && typeof value.detail === "string";
}

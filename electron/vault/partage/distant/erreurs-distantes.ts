import type { CodeEchec } from "#shared/ipc/channel.ts";
import type { Refus } from "../../../adapters/refus.ts";

/** An error of a server, as a folder says it (a code) and as a person reads it (a French sentence without address or secret). */
export function createErreurDistante(code: string, detail: string, echec: CodeEchec = "refuse"): Error {
  const refus: Refus = { code: echec, detail };
  return Object.assign(new Error(detail, { cause: refus }), { code });
}

const LOCAL = "Ce poste continue seul, rien n’est perdu\u00A0; l’échange reprendra.";
const CERTIFICAT = "Le certificat de ce serveur n’est pas reconnu par ce poste (expiré, d’un autre nom ou d’une autorité inconnue)\u00A0: rien n’a été envoyé. Faites-le vérifier par votre service informatique.";

/** What Node answers when the certificate of a server does not prove it. */
const CERTIFICATS = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|HOSTNAME_MISMATCH|EPROTO|ERR_SSL_)/;

/** No answer came: no network, no such name, a server that is off, a certificate that does not hold. */
export function createErreurReseau(code: string): Error {
  if (CERTIFICATS.test(code)) return createErreurDistante("ECERT", CERTIFICAT);
  if (code === "ABORT_ERR") return createErreurDistante("ECANCELED", "L’échange a été arrêté. Ce qui reste partira au prochain.", "annule");
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return createErreurDistante(code, `Hors ligne, ou adresse du serveur introuvable. ${LOCAL}`, "introuvable");
  if (code === "ECONNREFUSED") return createErreurDistante(code, `Le serveur refuse la connexion\u00A0: il est peut-être arrêté. ${LOCAL}`, "introuvable");
  return createErreurDistante(code === "" ? "EIO" : code, `Le serveur ne répond pas\u00A0: hors ligne, ou coupure du réseau. ${LOCAL}`, "introuvable");
}

/** What a server refuses; `undefined` for an answer that whoever asked must read. */
export function findErreurHttp(statut: number): Error | undefined {
  if (statut >= 300 && statut < 400) return createErreurDistante("EREDIRECT", "Cette adresse renvoie vers une autre\u00A0: rien n’a été envoyé. Donnez l’adresse définitive du dossier.");
  if (statut === 401) return createErreurDistante("EAUTH", "Le serveur refuse ces identifiants. Vérifiez l’utilisateur et le mot de passe d’application (ou la clé secrète), puis donnez-les de nouveau.");
  if (statut === 403) return createErreurDistante("EAUTH", "Le serveur reconnaît peut-être ces identifiants, mais refuse l’accès à ce dossier. Vérifiez la clé, et les droits de lecture et d’écriture.");
  if (statut === 413 || statut === 507) return createErreurDistante("EDQUOT", `L’espace du serveur est plein ou son quota atteint\u00A0: rien de plus n’y est écrit. ${LOCAL}`, "disque-plein");
  if (statut === 423) return createErreurDistante("EBUSY", "Le serveur tient ce fichier verrouillé\u00A0: il sera écrit au prochain échange.", "fichier-verrouille");
  if (statut === 429 || statut >= 500) return createErreurDistante("ESERVEUR", `Le serveur est surchargé ou en panne (réponse ${statut}). ${LOCAL}`);
  return undefined;
}

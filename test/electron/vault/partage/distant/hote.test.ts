// One host and never another; what a server says wrong is one French sentence; what passes is asked again.
import { afterEach, describe, expect, test } from "vitest";
import { findErrno, findRefus } from "../../../../../electron/adapters/refus.ts";
import { isHotePermis, parseAdresse } from "../../../../../electron/vault/partage/distant/adresse.ts";
import { createDossierDistant } from "../../../../../electron/vault/partage/distant/dossier-distant.ts";
import { createErreurReseau } from "../../../../../electron/vault/partage/distant/erreurs-distantes.ts";
import { openHote } from "../../../../../electron/vault/partage/distant/hote.ts";
import { startMauvais } from "../../../../support/partage/serveurs.ts";

const ouverts: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of ouverts.splice(0)) await close();
});

/** A server that always answers this, and what it was asked. */
async function startServeur(answer: (rang: number) => { readonly statut: number; readonly entetes?: Record<string, string>; readonly corps?: string }) {
  const demandes: string[] = [];
  const mauvais = await startMauvais((demande, reponse) => {
    demandes.push(`${demande.method ?? ""} ${demande.url ?? ""}`);
    const { statut, entetes = {}, corps = "" } = answer(demandes.length);
    reponse.writeHead(statut, entetes).end(corps);
  });
  ouverts.push(mauvais.close);
  return { ...mauvais, demandes };
}

async function openA(adresse: string, silence?: number) {
  const hote = await openHote({ racine: new URL(adresse), pause: () => Promise.resolve(), ...(silence === undefined ? {} : { silence }) });
  ouverts.push(hote.close);
  return { ...hote, get: (url: string = adresse, maximum = 100) => hote.ask({ methode: "GET", adresse: url, entetes: {}, maximum }) };
}

const readSentence = (demande: Promise<unknown>): Promise<string> => demande.then(() => "aucune erreur", (error: unknown) => findRefus(error).detail);

describe("what may be asked of the network", () => {
  test.each(["https://autre.fr/x", "http://nuage.fr/x", "https://nuage.fr:8443/x", "https://lea:secret@nuage.fr/x", "https://nuage.fr.autre.fr/x", "file:///etc/passwd", "x"])("is not %s", (adresse) => {
    expect(isHotePermis(adresse, new URL("https://nuage.fr/dav/"))).toBe(false);
  });

  test("is the host that was chosen, whatever the path", () => {
    expect(isHotePermis("https://nuage.fr/dav/v1/d", new URL("https://nuage.fr/dav/"))).toBe(true);
  });

  test("nothing is sent to another host, even on this machine", async () => {
    const choisi = await startServeur(() => ({ statut: 200 }));
    const autre = await startServeur(() => ({ statut: 200 }));
    const hote = await openA(choisi.adresse);
    expect(findErrno(await hote.get(`${autre.adresse}/vol`).catch((error: unknown) => error))).toBe("EHOTE");
    expect(autre.demandes).toEqual([]);
  });

  test("a redirection is not followed", async () => {
    const autre = await startServeur(() => ({ statut: 200 }));
    const choisi = await startServeur(() => ({ statut: 302, entetes: { location: `${autre.adresse}/ailleurs` } }));
    expect(await readSentence((await openA(choisi.adresse)).get())).toContain("renvoie vers une autre");
    expect(autre.demandes).toEqual([]);
  });
});

describe("an address", () => {
  test.each([["http://nuage.fr/dav", "https://"], ["ftp://nuage.fr", "https://"], ["nuage", "ne se lit pas"], ["https://lea:secret@nuage.fr/dav", "ni utilisateur ni mot de passe"]])("%s is refused with its reason", (adresse, motif) => {
    expect(() => parseAdresse(adresse)).toThrow(motif);
  });

  test("in clear stays on this machine", () => {
    expect(parseAdresse("http://127.0.0.1:8080/dav").port).toBe("8080");
  });
});

describe("what goes wrong is said in French, without address nor secret", () => {
  test.each([[401, "refuse ces identifiants"], [403, "refuse l’accès"], [507, "quota"], [413, "quota"], [423, "verrouillé"], [503, "surchargé"]])("answer %i", async (statut, motif) => {
    const { adresse } = await startServeur(() => ({ statut }));
    const phrase = await readSentence((await openA(adresse)).get());
    expect(phrase).toContain(motif);
    expect(phrase).not.toContain("127.0.0.1");
  });

  test.each([["CERT_HAS_EXPIRED", "certificat"], ["DEPTH_ZERO_SELF_SIGNED_CERT", "certificat"], ["ERR_TLS_CERT_ALTNAME_INVALID", "certificat"], ["ENOTFOUND", "Hors ligne"], ["ECONNREFUSED", "refuse la connexion"], ["ECONNRESET", "ne répond pas"]])("%s", (code, motif) => {
    expect(findRefus(createErreurReseau(code)).detail).toContain(motif);
  });

  test("nobody listens", async () => {
    const { adresse, close } = await startServeur(() => ({ statut: 200 }));
    await close();
    ouverts.pop();
    expect(await readSentence((await openA(adresse)).get())).toContain("refuse la connexion");
  });

  test("wrong words of a real dialogue: WebDAV and S3 say the same", async () => {
    const { adresse } = await startServeur(() => ({ statut: 401, entetes: { "www-authenticate": "Basic realm=x" } }));
    const webdav = createDossierDistant({ kind: "webdav", adresse, utilisateur: "lea", secret: "faux" });
    const s3 = createDossierDistant({ kind: "s3", adresse, region: "fr", seau: "s", dossier: "", utilisateur: "cle", secret: "faux" });
    expect(await readSentence(webdav.list("v1"))).toContain("refuse ces identifiants");
    expect(await readSentence(s3.list("v1"))).toContain("refuse ces identifiants");
  });
});

test("a list of an object store goes on from page to page", async () => {
  const page = (cle: string, suite: string): string => `<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IsTruncated>${suite !== ""}</IsTruncated><Contents><Key>v1/d/${cle}</Key><Size>3</Size></Contents><NextContinuationToken>${suite}</NextContinuationToken></ListBucketResult>`;
  const { adresse, demandes } = await startServeur((rang) => ({ statut: 200, corps: rang === 1 ? page("un", "su/ite=") : page("deux", "") }));
  const io = createDossierDistant({ kind: "s3", adresse, region: "fr", seau: "s", dossier: "", utilisateur: "cle", secret: "secret" });
  expect((await io.list("v1/d")).map(({ nom }) => nom)).toEqual(["un", "deux"]);
  expect(demandes[1]).toContain("continuation-token=su%2Fite%3D");
  io.close?.();
});

describe("what passes is asked again, within reason", () => {
  test("an overloaded server is given time", async () => {
    const { adresse, demandes } = await startServeur((rang) => ({ statut: rang < 3 ? 503 : 200, corps: "enfin" }));
    expect((await (await openA(adresse)).get()).corps.toString()).toBe("enfin");
    expect(demandes.length).toBe(3);
  });

  test("a refusal is not", async () => {
    const { adresse, demandes } = await startServeur(() => ({ statut: 401 }));
    await readSentence((await openA(adresse)).get());
    expect(demandes.length).toBe(1);
  });

  test("an endless answer is cut at its bound", async () => {
    const { adresse } = await startServeur(() => ({ statut: 200, corps: "x".repeat(500) }));
    expect(findErrno(await (await openA(adresse)).get().catch((error: unknown) => error))).toBe("EFBIG");
  });

  test("a silent server becomes an error, and a closed folder stops what was asked", async () => {
    const muet = await startMauvais(() => undefined);
    ouverts.push(muet.close);
    expect(await readSentence((await openA(muet.adresse, 20)).get())).toContain("ne répond pas");
    const hote = await openA(muet.adresse);
    const demande = readSentence(hote.get());
    muet.server.once("request", hote.close);
    expect(await demande).toContain("arrêté");
  });
});

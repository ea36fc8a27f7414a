import { describe, expect, test } from "vitest";
import type { Courriel } from "#shared/formats/courriel.ts";
import { readEml } from "#shared/formats/eml.ts";
import { readMsg } from "#shared/formats/msg.ts";
import { createLectureMessage, listNomsJoints } from "#shared/imports/message.ts";
import { createEml, createMultiparties } from "../../support/courriel-builder.ts";
import { hasExemples, readAttendus, readExemple } from "../../support/exemples.ts";

const lecteur = ({ octets }: { readonly octets: Uint8Array }) => readEml(octets);
const read = async (octets: Uint8Array) => createLectureMessage("m.eml", "eml", await readEml(octets), lecteur);
const readOutlook = (chemin: string) => createLectureMessage("m.msg", "msg", readMsg(readExemple(chemin)), ({ octets }) => readMsg(octets));

test("safe names, written names, an extension for a message inside", async () => {
  const { message } = await read(createMultiparties({ From: "a@x" }, "mixed", ["Content-Type: text/plain\n\nx", "Content-Type: application/pdf; name=\"../../../facture:2026?.pdf\"\n\nx", "Content-Type: message/rfc822\nContent-Disposition: attachment; filename=\"Votre demande\"\n\nSubject: dedans\n\nbonjour", "Content-Type: message/rfc822\n\nSubject: sans nom\n\nx"]));
  expect(message.piecesJointes.map(({ nom, nomEcrit }) => [nom, nomEcrit])).toEqual([["facture_2026_.pdf", "../../../facture:2026?.pdf"], ["Votre demande.eml", "Votre demande"], ["partie-3.eml", undefined]]);
  expect(message.messages.map(({ sujet }) => sujet)).toEqual(["dedans", "sans nom"]);
});

test("HTML alone gives a text; a bad date, no date, an empty file, winmail.dat are said", async () => {
  const html = await read(createEml({ "Content-Type": "text/html", Date: "<HR>" }, "<p>Bonjour</p><script>x</script>"));
  expect(html).toMatchObject({ message: { texte: "Bonjour" }, avertissements: [expect.stringContaining("<HR>")] });
  expect(html.message).not.toHaveProperty("dateUtc");
  const { avertissements } = await read(createMultiparties({}, "mixed", ["Content-Type: text/plain\n\nx", "Content-Type: application/ms-tnef; name=winmail.dat\n\nx", "Content-Type: image/png; name=v.png\nContent-Transfer-Encoding: base64\n\n"]));
  expect(avertissements).toEqual([expect.stringContaining("pas de date"), expect.stringContaining("winmail.dat"), expect.stringContaining("vide")]);
});

test("messages in messages stop at four; a damaged one stays a file", async () => {
  const inner = (reste: number): string => (reste === 0 ? "Subject: fond\n\nx" : `Subject: n${reste}\nContent-Type: message/rfc822\n\n${inner(reste - 1)}`);
  let profondeur = 0;
  for (let message = (await read(new TextEncoder().encode(inner(9)))).message; message !== undefined; message = message.messages[0]!) profondeur++;
  expect(profondeur).toBe(4);
  const partie = { mime: "application/vnd.ms-outlook", octets: new Uint8Array(4), nom: "x" };
  const courriel: Courriel = { a: [], cc: [], enTetes: [], parties: [partie], texte: "x", dateEcrite: "1 Jan 2026 10:00 +0000" };
  const lecture = await createLectureMessage("m.msg", "msg", courriel, () => { throw new Error("abîmé"); });
  expect(lecture).toMatchObject({ message: { messages: [], piecesJointes: [{ nom: "x.msg" }] }, avertissements: [] });
});

describe.skipIf(!hasExemples)("the samples", () => {
  const attendus = hasExemples ? readAttendus() : undefined;
  // One figure of the list is the Latin-1 reading of a Windows byte; the section `email` states the right one.
  const CORRIGES: Readonly<Record<string, string>> = { "email/syn_reponse_mise_en_demeure.eml": "Réponse à votre mise en demeure du 2 février 2026 – litige" };

  test.each(Object.entries(attendus?.email_fields ?? {}))("%s", async (chemin, attendu) => {
    const lecture = await read(readExemple(chemin));
    const { sujet = null, dateUtc = null, messageId = null, messages } = lecture.message;
    expect({ sujet, dateUtc, messageId, noms: listNomsJoints(lecture), joints: messages.length }).toEqual({ sujet: CORRIGES[chemin] ?? attendu.subject, dateUtc: attendu.date_utc, messageId: attendu.message_id, noms: attendu.named_or_attached_parts.map(({ name }) => name), joints: attendu.nested_messages });
  });

  test.each(Object.entries(attendus?.email_msg ?? {}).filter(([, { subject }]) => subject !== null))("%s", async (chemin, attendu) => {
    const lecture = await readOutlook(chemin);
    expect({ sujet: lecture.message.sujet, noms: listNomsJoints(lecture) }).toEqual({ sujet: attendu.subject, noms: attendu.attachments.map(({ name }) => name) });
  });

  test("an answer to a mise en demeure, with the invoice that it disputes", async () => {
    const { message } = await read(readExemple("email/syn_reponse_mise_en_demeure.eml"));
    expect(message).toMatchObject({ nature: "courriel", de: { nom: "François Martin", adresse: "compta@boulangerie-martin.invalid" }, enReponseA: "<mise-en-demeure-42@exemple.invalid>", dateUtc: "2026-02-12T09:15:00Z", piecesJointes: [{ nom: "Facture n° FA2025-014 réclamée.pdf", mime: "application/pdf" }] });
    expect(message.piecesJointes[0]?.octets).toHaveLength(91_446);
    expect(message.texte?.replace(/\u00A0|\u202F/g, " ")).toContain("2 400,00 €");
    expect(message.texte).toContain("L’échéance");
  });

  test("a read receipt names the message that was opened", async () => {
    expect((await read(readExemple("email/syn_accuse_lecture.eml"))).message).toMatchObject({ nature: "accuse-de-lecture", enReponseA: "<mise-en-demeure-42@exemple.invalid>" });
    expect((await read(readExemple("email/report_422.eml"))).message.nature).toBe("remise-differee");
  });
});

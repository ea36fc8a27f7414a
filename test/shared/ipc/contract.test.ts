import { describe, expect, test } from "vitest";
import { z } from "zod";
import { contract } from "#shared/ipc/contract.ts";
import { signaux } from "#shared/ipc/systeme-channels.ts";

const CANAUX = Object.entries(contract);

describe("the contract of the bridge", () => {
  test("names every channel « famille:verb »", () => {
    for (const [nom] of CANAUX) expect(nom).toMatch(/^(journal|piece|document|coffre|sauvegarde|export|sante|partage|equipe|effacement|systeme):[a-z][A-Za-z]+$/);
    expect(CANAUX.length + 1).toBeLessThanOrEqual(59);
  });

  test("no path crosses: no field of a request or of an answer names one", () => {
    const champs = CANAUX.flatMap(([nom, { request, response }]) => [...listFields(request), ...listFields(response)].map((champ) => `${nom} ${champ}`));
    expect(champs.length).toBeGreaterThan(20);
    expect(champs.filter((champ) => /path|chemin|folder|dossierLocal|repertoire|destination|fichierLocal/i.test(champ))).toEqual([]);
    expect(listFields(z.object({ a: z.array(z.object({ filePath: z.string() })) }))).toContain("filePath");
  });

  test("signals carry only what they name", () => {
    expect(signaux["menu:command"].safeParse({ commande: "formater" }).success).toBe(false);
    expect(signaux["coffre:restart"].safeParse({}).success).toBe(true);
  });
});

/** Every name of field inside a schema, however deep. */
function listFields(schema: z.ZodType): readonly string[] {
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape).flatMap(([nom, champ]) => [nom, ...listFields(champ as z.ZodType)]);
  if (schema instanceof z.ZodArray) return listFields(schema.element as z.ZodType);
  if (schema instanceof z.ZodOptional) return listFields(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return listFields(schema.in as z.ZodType);
  if (schema instanceof z.ZodDiscriminatedUnion || schema instanceof z.ZodUnion) return schema.options.flatMap((option) => listFields(option as z.ZodType));
  return [];
}

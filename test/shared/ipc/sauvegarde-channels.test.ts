import { expect, test } from "vitest";
import { cleSauvegardeSchema, sauvegardeChannels } from "#shared/ipc/sauvegarde-channels.ts";

test.each(["poste/20261121-093000-abcdef", "second/20261121-093000-abcdef"])("« %s » names a backup", (cle) => expect(cleSauvegardeSchema.safeParse(cle).success).toBe(true));

test.each(["20261121-093000-abcdef", "../x/20261121-093000-abcdef", "poste/../../x", "poste/20261121-093000-abcdef/x"])("%j does not", (cle) => expect(cleSauvegardeSchema.safeParse(cle).success).toBe(false));

test("a restoration asks for one backup, and for a secret of bounded length", () => {
  const { request } = sauvegardeChannels["sauvegarde:restore"];
  expect(request.safeParse({ cle: "poste/20261121-093000-abcdef" }).success).toBe(true);
  expect(request.safeParse({ cle: "poste/20261121-093000-abcdef", secret: "x".repeat(401) }).success).toBe(false);
});

// House lint rules that ESLint does not have: vocabulary, ASCII names, `as` kept in constructors, silent silencing.
import { findForbiddenWord } from "./vocabulaire.js";

/** Names that we declare (never the members of somebody else's objects) use the words of vocabulaire.js. */
const vocabulaire = {
  meta: { type: "suggestion", schema: [{ type: "object", properties: { allow: { type: "array" } } }] },
  create(context) {
    const allowed = new Set(context.options[0]?.allow ?? []);
    const check = (node, name) => {
      if (typeof name !== "string" || allowed.has(name)) return;
      const found = findForbiddenWord(name);
      if (found === undefined) return;
      context.report({ node, message: `« ${name} » contient « ${found.word} » : écrire ${found.advice}.` });
    };
    const checkPattern = (pattern) => listBoundNames(pattern).forEach((node) => check(node, node.name));
    const checkFunction = (node) => {
      if (node.id) check(node.id, node.id.name);
      node.params.forEach(checkPattern);
    };
    const checkId = (node) => node.id && check(node.id, node.id.name);
    const checkKey = (node) => !node.computed && check(node.key, node.key.name);
    return {
      VariableDeclarator: (node) => checkPattern(node.id),
      FunctionDeclaration: checkFunction,
      FunctionExpression: checkFunction,
      ArrowFunctionExpression: checkFunction,
      ClassDeclaration: checkId,
      TSInterfaceDeclaration: checkId,
      TSTypeAliasDeclaration: checkId,
      TSPropertySignature: checkKey,
      TSMethodSignature: checkKey,
      PropertyDefinition: checkKey,
      MethodDefinition: checkKey,
    };
  },
};

/** Two spellings of one word (é precomposed or not, « jugé » or « juge ») would be two identifiers. */
const asciiNames = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const check = (node) => {
      if (/^[\x20-\x7e]*$/.test(node.name)) return;
      context.report({ node, message: `« ${node.name} » : un identifiant s’écrit sans accent.` });
    };
    return { Identifier: check, JSXIdentifier: check };
  },
};

/** `as T` only where T is built (a function that declares it returns T, a zod `transform`) or under a comment that says why. */
const asInConstructor = {
  meta: { type: "problem", schema: [] },
  create(context) {
    return {
      TSAsExpression(node) {
        const text = context.sourceCode.getText(node.typeAnnotation);
        if (text === "const" || isReturnedByConstructor(node, text, context.sourceCode) || hasReason(node, context.sourceCode)) return;
        context.report({ node, message: `« as ${text} » : seulement dans la fonction qui construit ce type ; ailleurs, valider, ou dire la raison à la ligne au-dessus.` });
      },
    };
  },
};

/** A silenced rule says why, after two dashes, or is not silenced. */
const reasonToSilence = {
  meta: { type: "problem", schema: [] },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const silences = /eslint-disable|@ts-(expect-error|ignore|nocheck)/.test(comment.value);
          if (!silences || /(--| : |: ).{10,}/.test(comment.value)) continue;
          context.report({ loc: comment.loc, message: "Une règle tue sans raison : écrire la raison après « -- »." });
        }
      },
    };
  },
};

export const housePlugin = {
  rules: {
    vocabulaire,
    "ascii-names": asciiNames,
    "as-in-constructor": asInConstructor,
    "reason-to-silence": reasonToSilence,
  },
};

/** Names bound by a pattern; `{ data }` keeps the name of the library's property, so it is not ours. */
function listBoundNames(pattern) {
  switch (pattern?.type) {
    case "Identifier":
      return [pattern];
    case "AssignmentPattern":
      return listBoundNames(pattern.left);
    case "RestElement":
      return listBoundNames(pattern.argument);
    case "ArrayPattern":
      return pattern.elements.flatMap(listBoundNames);
    case "ObjectPattern":
      return pattern.properties.flatMap((property) => {
        if (property.type === "RestElement") return listBoundNames(property);
        return property.shorthand ? [] : listBoundNames(property.value);
      });
    case "TSParameterProperty":
      return listBoundNames(pattern.parameter);
    default:
      return [];
  }
}

function isReturnedByConstructor(node, text, sourceCode) {
  for (let parent = node.parent; parent; parent = parent.parent) {
    const returnType = parent.returnType?.typeAnnotation;
    if (returnType !== undefined && sourceCode.getText(returnType).includes(text)) return true;
    if (parent.type === "CallExpression" && parent.callee.property?.name === "transform") return true;
  }
  return false;
}

function hasReason(node, sourceCode) {
  const line = node.loc.start.line;
  return sourceCode.getAllComments().some((comment) => comment.loc.end.line === line - 1);
}

import { toJsonSchema } from '@valibot/to-json-schema';
import { UNUSED_DIRECTIVE } from '../../src/lint/directives.ts';
import { projectFileSchema } from '../../src/lint/project-file.ts';
import { rules } from '../../src/lint/rules/index.ts';

/** The engine's own finding, which is set as a rule is. */
const UNUSED = { id: UNUSED_DIRECTIVE, title: 'A directive that silences nothing', severity: 'info' } as const;

/** The JSON schema of `oncoprose.yaml`, from the shape that the reader checks and from the rules. */
export function projectSchema(): Record<string, unknown> {
  const schema = toJsonSchema(projectFileSchema) as { properties: Record<string, Record<string, unknown>> };
  const setting = schema.properties.rules!.additionalProperties;
  return {
    ...schema,
    title: 'Oncoprose project file',
    properties: {
      ...schema.properties,
      rules: {
        type: 'object',
        description: 'A severity, “off”, or a severity with options, by rule.',
        properties: Object.fromEntries(
          [...rules, UNUSED].map(({ id, title, severity }) => [
            id,
            { ...(setting as object), description: `${title}. Default: ${severity}.` },
          ]),
        ),
        additionalProperties: false,
      },
    },
  };
}

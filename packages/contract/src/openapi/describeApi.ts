import * as z from 'zod';
import { errorBody, type RouteShape } from '../common/index';
import { API_PREFIX, routes } from '../routes/index';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of the route table. Pure: the same table gives the same document. */
export function describeApi(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const [name, shape] of Object.entries(routes) as [string, RouteShape][]) {
    const path = `${API_PREFIX}${shape.path}`;
    paths[path] = { ...paths[path], [shape.method.toLowerCase()]: describeOperation(name, shape) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Viaggio', version, license: { name: 'Apache-2.0' } },
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' },
        key: { type: 'http', scheme: 'bearer' },
      },
    },
    paths,
  };
}

function describeOperation(name: string, shape: RouteShape): Json {
  return {
    operationId: name,
    summary: shape.summary,
    tags: shape.tags,
    security: describeSecurity(shape),
    parameters: [...parametersOf(shape.params, 'path'), ...parametersOf(shape.query, 'query')],
    ...(shape.body ? { requestBody: describeBody(shape, shape.body) } : {}),
    responses: {
      200: {
        description: 'Done',
        content: describeAnswer(shape),
      },
      default: {
        description: 'Refused',
        content: { 'application/json': { schema: schemaOf(errorBody, 'output') } },
      },
    },
    'x-role': shape.access.session,
    ...(shape.access.scope ? { 'x-scope': shape.access.scope } : {}),
  };
}

function describeSecurity(shape: RouteShape): Json[] {
  if (shape.access.session === 'public') return [];
  return shape.access.scope ? [{ session: [] }, { key: [] }] : [{ session: [] }];
}

function describeBody(shape: RouteShape, body: z.ZodType): Json {
  const schema = schemaOf(body, 'input');
  if (shape.wire !== 'multipart') return { required: true, content: { 'application/json': { schema } } };
  const properties = { file: { type: 'string', format: 'binary' }, ...(schema.properties as Json) };
  return {
    required: true,
    content: { 'multipart/form-data': { schema: { ...schema, properties, required: ['file'] } } },
  };
}

function describeAnswer(shape: RouteShape): Json {
  if (shape.wire === 'file') {
    const schema = { type: 'string', format: 'binary' };
    return Object.fromEntries((shape.types ?? []).map((type) => [type, { schema }]));
  }
  const type = shape.wire === 'stream' ? 'text/event-stream' : 'application/json';
  return { [type]: { schema: schemaOf(shape.response, 'output') } };
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const object = schemaOf(schema, 'input');
  const required = new Set((object.required as string[] | undefined) ?? []);
  return Object.entries((object.properties ?? {}) as Record<string, Json>).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.has(name),
    schema: property,
  }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return json;
}

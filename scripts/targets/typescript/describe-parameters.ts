import type { Operation, Parameter, ParameterPlace } from "../../model/api.ts";
import type { ParameterDescriptor } from "../../runtime/transport/operation.ts";

/** The required parameters outside of the path, and those that are not written in the default style of their place. */
export function describeParameters(operation: Operation): ParameterDescriptor[] {
  const { pathParameters, queryParameters, headerParameters, cookieParameters } = operation;
  const places = { path: pathParameters, query: queryParameters, header: headerParameters, cookie: cookieParameters };
  return Object.entries(places).flatMap(([place, parameters]) =>
    // The keys of the object above.
    parameters.flatMap((parameter) => describeParameter(place as ParameterPlace, parameter)),
  );
}

function describeParameter(
  place: ParameterPlace,
  { name, required, style, type, isPlain }: Parameter,
): ParameterDescriptor[] {
  const isScalar = isPlain || (type !== undefined && type !== "array" && type !== "object");
  const isForm = place === "query" || place === "cookie";
  const isDefaultStyle = style.style === (isForm ? "form" : "simple");
  const facts: Omit<ParameterDescriptor, "name" | "in"> = {
    ...(required && place !== "path" && { required }),
    ...(!isDefaultStyle && { style: style.style }),
    ...(!isScalar && style.explode !== (style.style === "form") && { explode: style.explode }),
    ...(style.allowReserved && place === "query" && { allowReserved: true }),
    ...(style.isJson && { json: true }),
  };
  const isPrinted = Object.keys(facts).length > 0 || (place === "path" && !isScalar);
  return isPrinted ? [{ name, in: place, ...facts }] : [];
}

import { error } from '@sveltejs/kit';
import { ApiFailure, describeFailure } from '#lib/api.ts';

/** Status of a page whose data the API could not give. */
const badGateway = 502;

/** What a page is made of; when the API refuses it, the page of errors says so. */
export async function forPage<T>(data: Promise<T>): Promise<T> {
  try {
    return await data;
  } catch (cause) {
    if (!(cause instanceof ApiFailure)) throw cause;
    error(cause.status >= 400 ? cause.status : badGateway, describeFailure(cause));
  }
}

// For workerd: what to try comes as a request, what happened goes back as its answer.
import { trial } from "./trial.mjs";

export default {
  async fetch(request) {
    try {
      return Response.json(await trial(await request.json()));
    } catch (error) {
      return new Response(String(error?.stack ?? error), { status: 500 });
    }
  },
};

export { writeWholeSample as setup } from "./write-whole-sample.ts";

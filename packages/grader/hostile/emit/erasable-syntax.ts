// expect: done doubled doubled
declare const elsewhere: number;
abstract class Base<T> {
  abstract twice(x: T): T;
  protected readonly factor!: number;
}
class Rows extends Base<Matrix> {
  declare factor: 2;
  override twice(x: Matrix): Matrix {
    return x.map((row) => row.map((v): number => (v as number)! * 2) satisfies Vector) as unknown as Matrix;
  }
}
type Alias<T = number> = T extends infer U ? U[] : never;
interface Shape {
  readonly [key: string]: Alias;
}
export const f = <T extends Matrix>(x: T): Matrix => new Rows().twice(x);

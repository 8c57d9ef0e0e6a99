/* Another platform's mathematics: exp, log and pow with their results one unit in the last place away.
 *
 * Preloaded into Python, it stands between Python and its library. ULP=up, down or alternate says which way. What the
 * C standard gives exactly (exp 0, log 1, pow(x, 0), pow(1, y)) stays exact, and so do infinities and NaN.
 *
 *     cc -shared -fPIC -O1 -fno-builtin -o ulp.so ulp.c -ldl
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef double (*one_argument)(double);
typedef double (*two_arguments)(double, double);

static double nudged(double value)
{
    static int way = 0, turn = 0;
    uint64_t bits;
    if (!way) {
        const char *said = getenv("ULP");
        way = !said || said[0] == 'u' ? 1 : said[0] == 'd' ? 2 : 3;
    }
    if (isnan(value) || isinf(value) || value == 0.0)
        return value;
    memcpy(&bits, &value, sizeof bits);
    bits += way == 1 || (way == 3 && (turn ^= 1)) ? 1 : -1; /* away from zero, or towards it */
    memcpy(&value, &bits, sizeof value);
    return value;
}

static void *real(const char *name)
{
    void *found = dlsym(RTLD_NEXT, name);
    if (!found)
        abort();
    return found;
}

double exp(double x)
{
    static one_argument next;
    if (!next)
        next = (one_argument)real("exp");
    return x == 0.0 ? 1.0 : nudged(next(x));
}

double log(double x)
{
    static one_argument next;
    if (!next)
        next = (one_argument)real("log");
    return x == 1.0 ? 0.0 : nudged(next(x));
}

double pow(double x, double y)
{
    static two_arguments next;
    if (!next)
        next = (two_arguments)real("pow");
    return y == 0.0 || x == 1.0 ? 1.0 : nudged(next(x, y));
}

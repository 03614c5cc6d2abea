/* Test only, never shipped: Windows 10 brings ICU's converters, wine 8 does not, and Qt6Core.dll does not load
   without them. Qt uses them for text that is neither UTF nor the system's own code page, which this program
   never reads; so every opening fails with U_FILE_ACCESS_ERROR, and nothing else is ever called. */

#define EXPORT __declspec(dllexport)
#define NEVER_CALLED(name) EXPORT void name(void) { __builtin_trap(); }

enum { U_FILE_ACCESS_ERROR = 4 };

EXPORT void *ucnv_open(const char *name, int *error)
{
    if (error)
        *error = U_FILE_ACCESS_ERROR;
    return 0;
}

/* Asked for the list of all converters: there is none. */
EXPORT int ucnv_countAvailable(void)
{
    return 0;
}

NEVER_CALLED(ucnv_getAvailableName)
NEVER_CALLED(ucnv_getStandardName)
NEVER_CALLED(ucnv_close)
NEVER_CALLED(ucnv_reset)
NEVER_CALLED(ucnv_getName)
NEVER_CALLED(ucnv_getMaxCharSize)
NEVER_CALLED(ucnv_getToUCallBack)
NEVER_CALLED(ucnv_setToUCallBack)
NEVER_CALLED(ucnv_getFromUCallBack)
NEVER_CALLED(ucnv_setFromUCallBack)
NEVER_CALLED(ucnv_toUnicode)
NEVER_CALLED(ucnv_fromUnicode)
NEVER_CALLED(ucnv_toUCountPending)
NEVER_CALLED(ucnv_fromUCountPending)
NEVER_CALLED(ucnv_cbToUWriteUChars)
NEVER_CALLED(ucnv_cbFromUWriteUChars)
NEVER_CALLED(UCNV_TO_U_CALLBACK_SUBSTITUTE)
NEVER_CALLED(UCNV_FROM_U_CALLBACK_SUBSTITUTE)

/* Test only, never shipped: wine 8 lacks this library, which every Rust extension asks for random bytes.
   Windows itself has it since version 7. */
#include <windows.h>

/* The name under which advapi32 exports RtlGenRandom. */
BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG size);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE buffer, SIZE_T size)
{
    return SystemFunction036(buffer, (ULONG)size);
}
